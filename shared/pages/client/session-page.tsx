import type { JSX } from 'preact'

import { done, refuse } from '../../course/refusal.ts'
import { numberSlots } from '../../course/session-number.ts'
import type { Slot } from '../../course/slot.ts'
import { toCome } from '../../course/to-come.ts'
import { letterByKey, promptByKey } from '../../texts/catalogue.ts'
import { catalogueOf } from '../../texts/clinic-catalogue.ts'
import type { Letter, Prompt } from '../../texts/texts.ts'
import { plus } from '../../time/instant.ts'
import { pageHtml } from '../page-frame.tsx'
import { LetterWords, PromptWords, SlotFacts, SlotTime } from '../page-parts.tsx'
import { ClientFrame, PageField } from './client-frame.tsx'
import type { ClientPage, Fault } from './client-page.ts'
import { giveCommand } from './give-command.ts'
import { isToCome, slotNamed } from './slot-of-visit.ts'
import { textKeysOf } from './text-keys.ts'
import { type Visit, hrefTo, toldOf } from './visit.ts'

/** The page that a mail's button opens: the present state of an appointment (or of all), and what can be done about it. */
export const sessionPage: ClientPage = {
  clinical: false,
  show: async (visit, fault) => done(visit.deps.respond(200, pageHtml(<SessionPage visit={visit} fault={fault} />))),
  take: async (visit, form) => {
    const slot = slotNamed(form.fields.get('confirm'))
    if (slot === null) return refuse('bad-input', 'the form names no slot to confirm')
    return giveCommand(visit, form, {
      command: { do: 'confirm', slot },
      isDone: ({ status }) => status === 'confirmed',
    })
  },
}

interface SessionPageProps {
  readonly visit: Visit
  readonly fault: Fault | null
}

function SessionPage({ visit, fault }: SessionPageProps): JSX.Element {
  const { words, payload, state } = visit
  const slot = state.slots.find(({ id }) => id === payload.slot) ?? null
  const { prompts, letters } = visit.isUnlocked ? textsOf(visit, slot) : { prompts: [], letters: [] }
  return (
    <ClientFrame visit={visit} fault={fault} title={slot === null ? words.appointments : words.appointment}>
      {letters.map((letter) => (
        <LetterWords letter={letter} />
      ))}
      {slot === null ? (
        <Appointments visit={visit} prompts={prompts} />
      ) : (
        <Appointment visit={visit} slot={slot} prompts={prompts} />
      )}
      {!visit.isUnlocked && (
        <p class="notice">
          <a href={hrefTo(visit, 'pin')}>{words.pin.more}</a>
        </p>
      )}
    </ClientFrame>
  )
}

/** The prompt stands with its own appointment, before the next one: nobody should take it for that one's. */
function Appointment({
  visit,
  slot,
  prompts,
}: {
  readonly visit: Visit
  readonly slot: Slot
  readonly prompts: readonly Prompt[]
}): JSX.Element {
  const { words, state, now } = visit
  const notice = noticeOf(slot, visit)
  const [next] = notice === null ? [] : toCome({ slots: state.slots, now })
  return (
    <>
      {notice !== null && <p class="notice">{notice}</p>}
      <SlotFacts {...toldOf(visit)} slot={slot} number={numberOf(visit, slot)} now={now} />
      <Acts visit={visit} slot={slot} />
      <Prompts visit={visit} prompts={prompts} />
      <WriteLink visit={visit} slot={slot} />
      {next !== undefined && (
        <>
          <h2>{words.next}</h2>
          <SlotFacts {...toldOf(visit)} slot={next} number={numberOf(visit, next)} now={now} />
          <Acts visit={visit} slot={next} />
        </>
      )}
    </>
  )
}

/** The next appointment with what can be done about it, and when the others are. */
function Appointments({ visit, prompts }: { readonly visit: Visit; readonly prompts: readonly Prompt[] }): JSX.Element {
  const { words, state, now } = visit
  const [next, ...later] = toCome({ slots: state.slots, now })
  if (next === undefined) return <p class="notice">{words.noneToCome}</p>
  return (
    <>
      <h2>{words.next}</h2>
      <SlotFacts {...toldOf(visit)} slot={next} number={numberOf(visit, next)} now={now} />
      <Acts visit={visit} slot={next} />
      <Prompts visit={visit} prompts={prompts} />
      <WriteLink visit={visit} slot={next} />
      {later.length > 0 && <h2>{words.toCome}</h2>}
      <ul>
        {later.map((slot) => (
          <li>
            <SlotTime {...toldOf(visit)} slot={slot} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a client can do about an appointment that is to come: one tap to confirm, two other ways on. */
function Acts({ visit, slot }: { readonly visit: Visit; readonly slot: Slot }): JSX.Element | null {
  const { visit: words } = visit.words
  if (!isToCome(slot, visit)) return null
  return (
    <>
      {slot.request !== null && <p class="notice">{words.asked}</p>}
      {slot.status === 'confirmed' ? (
        <p class="notice">{words.confirmed}</p>
      ) : (
        <form method="post">
          <PageField visit={visit} />
          <button type="submit" name="confirm" value={slot.id}>
            {words.confirm}
          </button>
        </form>
      )}
      <ul class="ways">
        <li>
          <a href={hrefTo(visit, `time/${slot.id}`)}>{words.another}</a>
        </li>
        <li>
          <a href={hrefTo(visit, `cancel/${slot.id}`)}>{words.cannotCome}</a>
        </li>
      </ul>
    </>
  )
}

/** The way to what can be written for an appointment. */
function WriteLink({ visit, slot }: { readonly visit: Visit; readonly slot: Slot }): JSX.Element | null {
  if (slot.status === 'cancelled') return null
  return (
    <p>
      <a class="way" href={hrefTo(visit, `write/${slot.id}`)}>
        {visit.words.write.title}
      </a>
    </p>
  )
}

function Prompts({ visit, prompts }: { readonly visit: Visit; readonly prompts: readonly Prompt[] }): JSX.Element {
  return (
    <>
      {prompts.map((prompt) => (
        <PromptWords prompt={prompt} phrases={visit.phrases} />
      ))}
    </>
  )
}

/** The texts that the page shows, in the client's language and with the clinic's own words. */
function textsOf(
  { deps, payload, state, now }: Visit,
  slot: Slot | null,
): { readonly prompts: readonly Prompt[]; readonly letters: readonly Letter[] } {
  const keys = textKeysOf(payload, slot, now)
  const texts = catalogueOf(deps.clinic, state.client.locale)
  return {
    prompts: keys.map((key) => promptByKey(texts, key)).filter((prompt) => prompt !== undefined),
    letters: keys.map((key) => letterByKey(texts, key)).filter((letter) => letter !== undefined),
  }
}

/** How an appointment differs from one that is to come; null where it does not. */
function noticeOf({ status, startsAt, minutes }: Slot, { words, now }: Visit): string | null {
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

/** "9 of 12"; null where a slot is none of the sessions. */
function numberOf({ state: { course, slots }, words, isUnlocked }: Visit, slot: Slot): string | null {
  if (!isUnlocked) return null
  const found = numberSlots({ course, slots }).find((numbered) => numbered.slot.id === slot.id)
  return found === undefined || !found.counts ? null : words.session(found.session, course.contract.sessions)
}
