import type { JSX } from 'preact'

import { offers as offersOf } from '../../change/choose-time.ts'
import type { Step } from '../../course/cadence.ts'
import { therapistOf } from '../../course/opening.ts'
import { done, refuse } from '../../course/refusal.ts'
import type { Slot } from '../../course/slot.ts'
import { dayParts } from '../../course/time-request.ts'
import { formatDay } from '../../time/format.ts'
import { WallTime, type Weekday, weekdays } from '../../time/wall-time.ts'
import { toWall } from '../../time/zone.ts'
import { pageHtml } from '../page-frame.tsx'
import { SlotTime } from '../page-parts.tsx'
import { caseOfVisit } from './case-of-visit.ts'
import { ClientFrame, PageField } from './client-frame.tsx'
import type { ClientPage, Fault, PageForm, Taken } from './client-page.ts'
import { giveCommand } from './give-command.ts'
import { isToCome, slotOfVisit } from './slot-of-visit.ts'
import { type Visit, hrefTo, toldOf } from './visit.ts'

/** Another time for an appointment: one of those that the clinic offers, or a request that staff see to. */
export const timePage: ClientPage = {
  clinical: false,
  async show(visit, fault) {
    const slot = slotOfVisit(visit)
    if (!slot.ok) return slot
    const given = { visit, fault, slot: slot.value, offers: await offersFor(visit, slot.value) }
    return done(visit.deps.respond(200, pageHtml(<TimePage {...given} />)))
  },
  async take(visit, form) {
    const slot = slotOfVisit(visit)
    if (!slot.ok) return slot
    if (form.fields.has('keep')) return giveCommand(visit, form, { command: { do: 'decline', slot: slot.value.id } })
    return form.fields.has('to') ? takeOffer(visit, slot.value, form) : ask(visit, slot.value, form)
  },
}

/** The times that the clinic lets the client choose from; none where it wants to be asked, or none is free. */
async function offersFor(visit: Visit, slot: Slot): Promise<readonly Step[]> {
  if (!isToCome(slot, visit)) return []
  const given = await caseOfVisit(visit)
  const found = given.ok ? offersOf(given.value, slot.id) : given
  return found.ok ? found.value : []
}

async function takeOffer(visit: Visit, { id: slot }: Slot, form: PageForm): Promise<Taken> {
  const to = WallTime.safeParse(form.fields.get('to'))
  if (!to.success) return refuse('bad-input', 'the form names no time')
  return giveCommand(visit, form, {
    command: { do: 'choose', slot, to: to.data },
    to: '',
    isDone: ({ wall }) => wall === to.data,
  })
}

async function ask(visit: Visit, { id: slot }: Slot, form: PageForm): Promise<Taken> {
  const days = weekdays.filter((day) => form.fields.has(`day-${day}`))
  const parts = dayParts.filter((part) => form.fields.has(`part-${part}`))
  if (days.length + parts.length === 0) return refuse('bad-input', 'the form names no day and no time of day')
  return giveCommand(visit, form, { command: { do: 'ask', slot, times: [], weekdays: days, parts } })
}

interface TimePageProps {
  readonly visit: Visit
  readonly fault: Fault | null
  readonly slot: Slot
  readonly offers: readonly Step[]
}

function TimePage(props: TimePageProps): JSX.Element {
  const { visit, fault, slot, offers } = props
  const { time, visit: words } = visit.words
  return (
    <ClientFrame visit={visit} fault={fault} title={time.title}>
      <p>
        <SlotTime {...toldOf(visit)} slot={slot} />
      </p>
      {isToCome(slot, visit) ? (
        <>
          {slot.request !== null && <Asked {...props} at={slot.request.at} />}
          {offers.length > 0 && <Offers {...props} />}
          <Wishes {...props} />
        </>
      ) : (
        <p class="notice">{words.fixed}</p>
      )}
      <p>
        <a href={hrefTo(visit, '')}>{words.back}</a>
      </p>
    </ClientFrame>
  )
}

function Asked({ visit, at }: TimePageProps & { readonly at: Slot['startsAt'] }): JSX.Element {
  const { time } = visit.words
  const { state, phrases } = visit
  const wall = toWall(at, state.client.zone ?? state.course.zone)
  return (
    <form class="notice" method="post">
      <PageField visit={visit} />
      <p>{time.asked(formatDay(wall, phrases.locale))}</p>
      <button class="quiet" type="submit" name="keep" value="yes">
        {time.keep}
      </button>
    </form>
  )
}

function Offers({ visit, slot, offers }: TimePageProps): JSX.Element {
  const { time } = visit.words
  return (
    <form method="post">
      <PageField visit={visit} />
      <fieldset>
        <legend>{time.offered}</legend>
        {offers.map(({ wall, startsAt }, at) => (
          <div class="choice">
            <input type="radio" name="to" value={wall} id={`to-${at}`} required />
            <label for={`to-${at}`}>
              <SlotTime {...toldOf(visit)} slot={{ startsAt, zone: slot.zone }} />
            </label>
          </div>
        ))}
      </fieldset>
      <p>
        <button type="submit">{time.take}</button>
      </p>
    </form>
  )
}

function Wishes({ visit, slot, offers }: TimePageProps): JSX.Element {
  const { time } = visit.words
  const { phrases } = visit
  const days = openDays(visit, slot)
  return (
    <form method="post">
      <PageField visit={visit} />
      <h2>{offers.length > 0 ? time.noneFits : time.wishes}</h2>
      <fieldset>
        <legend>{time.days}</legend>
        {days.map((day) => (
          <Check name={`day-${day}`} label={phrases.weekdays[day]} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{time.parts}</legend>
        {dayParts.map((part) => (
          <Check name={`part-${part}`} label={time.part[part]} />
        ))}
      </fieldset>
      <p class="more">{time.choose}</p>
      <p>
        <button type="submit">{time.ask}</button>
      </p>
    </form>
  )
}

function Check({ name, label }: { readonly name: string; readonly label: string }): JSX.Element {
  return (
    <div class="choice">
      <input type="checkbox" name={name} value="yes" id={name} />
      <label for={name}>{label}</label>
    </div>
  )
}

/** The days on which the appointment's therapist sees anybody. */
function openDays({ deps }: Visit, { therapist }: Slot): readonly Weekday[] {
  const hours = therapistOf(deps.clinic, therapist)?.hours
  return weekdays.filter((day) => (hours?.[day] ?? []).length > 0)
}
