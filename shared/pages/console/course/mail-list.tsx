import type { JSX } from 'preact'

import { type CourseVisit, consoleHref } from '../console-visit.ts'
import type { Fate } from '../../../course/ledger.ts'
import type { MailLine } from './mail-lines.ts'
import { fateWords, nameOfMail, skipWords, stateWords } from './mail-words.ts'
import { shortTime } from './short-time.ts'

interface MailListProps {
  readonly visit: CourseVisit
  readonly mails: readonly MailLine[]
  /** What they are about, for whoever hears only a link. */
  readonly about: string
}

/** Messages with what became of each, the way to those that went, and those to come. */
export function MailList({ visit, mails, about }: MailListProps): JSX.Element {
  if (mails.length === 0) return <>none</>
  return (
    <ul class="mails">
      {mails.map((mail) => (
        <li class={mail.state.replaceAll(' ', '-')}>
          <MailName visit={visit} mail={mail} about={about} />
          {mail.slot !== null && mail.place === 'course' && `, slot ${mail.slot}`}:{' '}
          <Outcome visit={visit} mail={mail} />
        </li>
      ))}
    </ul>
  )
}

interface MailProps {
  readonly visit: CourseVisit
  readonly mail: MailLine
}

function MailName({ visit, mail, about }: MailProps & { readonly about: string }): JSX.Element {
  // With the client their mails go, too.
  if (mail.attempt === null || visit.state.client.erasedAt !== null) return <>{nameOfMail(mail)}</>
  return (
    <a href={consoleHref(`courses/${visit.state.course.id}/mails/${mail.attempt}`)}>
      {nameOfMail(mail)}
      <span class="hidden"> as sent, {about}</span>
    </a>
  )
}

function Outcome({ visit, mail: { state, at, reason, fate } }: MailProps): JSX.Element {
  const isTimed = at !== null && state !== 'will not go'
  return (
    <>
      {state === 'held' ? <strong>{stateWords[state]}</strong> : stateWords[state]}
      {reason !== null && `, ${skipWords[reason]}`}
      {isTimed && `, ${shortTime(at, visit)}`}
      {fate !== null && <Fated fate={fate} />}
    </>
  )
}

/** What somebody must know of a mail that went stands out; that it arrived does not. */
function Fated({ fate }: { readonly fate: Fate }): JSX.Element {
  return fate === 'delivered' ? <>, {fateWords[fate]}</> : <strong>, {fateWords[fate]}</strong>
}
