import type { JSX } from 'preact'

import type { Slot } from '../course/slot.ts'
import { numberSlots } from '../course/session-number.ts'
import { toCome } from '../course/to-come.ts'
import type { CourseState } from '../store/store.ts'
import type { Letter, Prompt } from '../texts/texts.ts'
import { type Instant, plus } from '../time/instant.ts'
import { PageFrame } from './page-frame.tsx'
import type { PagePhrases } from './page-phrases.ts'
import { HelpAndContact, LetterWords, PromptWords, SlotDates, SlotFacts, type Told } from './page-parts.tsx'

export interface SessionPageProps extends Told {
  readonly state: CourseState
  /** The slot that the page is about; null for the whole course. */
  readonly slot: Slot | null
  readonly prompts: readonly Prompt[]
  readonly letters: readonly Letter[]
  /** Where the client chooses which e-mails to get. */
  readonly stopHref: string
  readonly style: string
  readonly now: Instant
}

/** The present state of an appointment (or of all), with the words that belong to it. It changes nothing. */
export function SessionPage(props: SessionPageProps): JSX.Element {
  const { clinic, phrases, words, slot, letters, stopHref, style } = props
  const title = slot === null ? words.appointments : words.appointment
  return (
    <PageFrame clinic={clinic} locale={phrases.locale} direction={phrases.direction} title={title} style={style}>
      <h1>{title}</h1>
      {letters.map((letter) => (
        <LetterWords letter={letter} />
      ))}
      {slot === null ? <Appointments {...props} /> : <Appointment {...props} slot={slot} />}
      <HelpAndContact {...props} />
      <section>
        <h2>{words.emails}</h2>
        <p>
          <a href={stopHref}>{words.chooseEmails}</a>
        </p>
      </section>
    </PageFrame>
  )
}

/** The prompt stands with its own appointment, before the next one: nobody should take it for that one's. */
function Appointment(props: SessionPageProps & { readonly slot: Slot }): JSX.Element {
  const { slot, state, words, now } = props
  const notice = noticeOf(slot, words, now)
  const [next] = notice === null ? [] : toCome({ slots: state.slots, now })
  return (
    <>
      {notice !== null && <p class="notice">{notice}</p>}
      <SlotFacts {...props} number={numberOf(state, slot, words)} />
      <Prompts {...props} />
      {next !== undefined && (
        <>
          <h2>{words.next}</h2>
          <SlotFacts {...props} slot={next} number={numberOf(state, next, words)} />
        </>
      )}
    </>
  )
}

function Appointments(props: SessionPageProps): JSX.Element {
  const slots = toCome({ slots: props.state.slots, now: props.now })
  if (slots.length === 0) return <p class="notice">{props.words.noneToCome}</p>
  return (
    <>
      <h2>{props.words.toCome}</h2>
      <SlotDates {...props} slots={slots} />
      <Prompts {...props} />
    </>
  )
}

function Prompts({ prompts, phrases }: SessionPageProps): JSX.Element {
  return (
    <>
      {prompts.map((prompt) => (
        <PromptWords prompt={prompt} phrases={phrases} />
      ))}
    </>
  )
}

/** How an appointment differs from one that is to come; null where it does not. */
function noticeOf({ status, startsAt, minutes }: Slot, words: PagePhrases, now: Instant): string | null {
  switch (status) {
    case 'cancelled':
      return words.cancelled
    case 'paused':
      return words.paused
    case 'missed':
      return words.missed
    case 'attended':
      return words.over
    case 'scheduled':
    case 'confirmed':
      return plus(startsAt, { minutes }) <= now ? words.over : null
    default:
      return status satisfies never
  }
}

function numberOf({ course, slots }: CourseState, slot: Slot, words: PagePhrases): string | null {
  const found = numberSlots({ course, slots }).find((numbered) => numbered.slot.id === slot.id)
  return found === undefined || !found.counts ? null : words.session(found.session, course.contract.sessions)
}
