import type { JSX } from 'preact'

import { type MailFamily, isStopped, stoppedFamilies } from '../../client/stop-mails.ts'
import { PageFrame } from '../page-frame.tsx'
import { HelpAndContact, type Told } from '../page-parts.tsx'
import { type Visit, pageToken, toldOf } from './visit.ts'

/** The path that the token of a stop page is sealed for: no page below a link has it. */
export const stopPath = 'stop'

export interface StopPageProps {
  readonly visit: Visit
  /** What the link lets its holder stop. */
  readonly families: readonly MailFamily[]
  /** A form came without a choice. */
  readonly unchosen: boolean
}

/** What can be stopped, and what is stopped already. No choice is made beforehand: only a person can press on. */
export function StopPage({ visit, families, unchosen }: StopPageProps): JSX.Element {
  const { deps, state, phrases, words } = visit
  const told = toldOf(visit)
  const open = families.filter((family) => !isStopped(state.client, family))
  const stopped = stoppedFamilies(state.client)
  const back = families.filter((family) => stopped.includes(family))
  const { clinic, style } = deps
  return (
    <PageFrame clinic={clinic} locale={phrases.locale} direction={phrases.direction} title={words.emails} style={style}>
      <h1>{words.emails}</h1>
      {unchosen && (
        <p class="fault" role="alert" id="fault">
          {words.faults.choose}
        </p>
      )}
      {stopped.map((family) => (
        <p class="notice" role="status">
          {words.family[family].stopped}
        </p>
      ))}
      {open.length > 0 && <FamilyChoice {...told} visit={visit} path={stopPath} families={open} what="stop" />}
      {back.length > 0 && <FamilyChoice {...told} visit={visit} path={stopPath} families={back} what="resume" />}
      <HelpAndContact {...told} />
    </PageFrame>
  )
}

interface FamilyChoiceProps extends Told {
  readonly visit: Visit
  readonly path?: string
  readonly families: readonly MailFamily[]
  readonly what: 'stop' | 'resume'
}

/** A choice among families of mails to be stopped, or to be sent again. */
export function FamilyChoice({ visit, path, words, families, what }: FamilyChoiceProps): JSX.Element {
  const { question, again, confirm, choices, family: of } = words
  return (
    <form method="post">
      <input type="hidden" name="page" value={pageToken(visit, path === undefined ? {} : { path })} />
      <fieldset>
        <legend>{what === 'stop' ? question : again}</legend>
        {families.map((family) => (
          <div class="choice">
            <input
              type="radio"
              name={what}
              value={family}
              id={`${what}-${family}`}
              required
              {...(what === 'stop' ? { 'aria-describedby': `hint-${family}` } : {})}
            />
            <label for={`${what}-${family}`}>{of[family].label}</label>
            {what === 'stop' && (
              <span class="hint" id={`hint-${family}`}>
                {of[family].hint}
              </span>
            )}
          </div>
        ))}
      </fieldset>
      <p>
        <button type="submit">{what === 'stop' ? confirm : choices.start}</button>
      </p>
    </form>
  )
}
