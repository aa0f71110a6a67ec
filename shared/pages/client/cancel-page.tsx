import type { JSX } from 'preact'

import { cancelSlot } from '../../change/cancel-slot.ts'
import { done, refuse } from '../../course/refusal.ts'
import type { Slot } from '../../course/slot.ts'
import { whenOf } from '../../mail/when.ts'
import { pageHtml } from '../page-frame.tsx'
import { SlotTime } from '../page-parts.tsx'
import { caseOfVisit } from './case-of-visit.ts'
import { ClientFrame } from './client-frame.tsx'
import type { ClientPage, Fault } from './client-page.ts'
import { giveCommand } from './give-command.ts'
import { GraveForm } from './grave-form.tsx'
import { slotOfVisit } from './slot-of-visit.ts'
import { type Visit, hrefTo, toldOf } from './visit.ts'

/** The client cannot come: what follows from a cancellation is told before it is done. */
export const cancelPage: ClientPage = {
  clinical: false,
  async show(visit, fault) {
    const slot = slotOfVisit(visit)
    if (!slot.ok) return slot
    const given = { visit, fault, slot: slot.value, follows: await whatFollows(visit, slot.value) }
    return done(visit.deps.respond(200, pageHtml(<CancelPage {...given} />)))
  },
  async take(visit, form) {
    const slot = slotOfVisit(visit)
    if (!slot.ok) return slot
    if (form.fields.get('sure') !== 'yes') return refuse('bad-input', 'the form does not say that it is meant')
    return giveCommand(visit, form, {
      command: { do: 'cancel', slot: slot.value.id, for: 'client' },
      to: '',
      isDone: ({ status }) => status === 'cancelled',
    })
  },
}

/** What a cancellation would bring, in words, by the very function that carries it out; null where it cannot be. */
async function whatFollows({ deps, state, phrases, words }: Visit, { id }: Slot): Promise<string | null> {
  const { client, slots } = state
  const given = await caseOfVisit({ deps, state })
  const would = given.ok ? cancelSlot(given.value, { slot: id, by: 'client' }) : given
  if (!would.ok) return null
  const { cancel } = words
  if (would.value.slots.some((slot) => slot.id === id && slot.counts)) return cancel.used
  const makeUp = would.value.slots.find((slot) => slot.makesUp === id && slots.every((known) => known.id !== slot.id))
  return makeUp === undefined ? cancel.open : cancel.madeUp(whenOf(makeUp, client, phrases).inZone)
}

interface CancelPageProps {
  readonly visit: Visit
  readonly fault: Fault | null
  readonly slot: Slot
  readonly follows: string | null
}

function CancelPage({ visit, fault, slot, follows }: CancelPageProps): JSX.Element {
  const { cancel, visit: words } = visit.words
  return (
    <ClientFrame visit={visit} fault={fault} title={cancel.title}>
      <p>
        <SlotTime {...toldOf(visit)} slot={slot} />
      </p>
      {follows === null ? <p class="notice">{words.fixed}</p> : <Cancel visit={visit} slot={slot} follows={follows} />}
      <p>
        <a href={hrefTo(visit, '')}>{words.back}</a>
      </p>
    </ClientFrame>
  )
}

function Cancel({ visit, slot, follows }: Omit<CancelPageProps, 'fault'> & { readonly follows: string }): JSX.Element {
  const { cancel } = visit.words
  return (
    <>
      <p>{follows}</p>
      <p>
        <a href={hrefTo(visit, `time/${slot.id}`)}>{cancel.rather}</a>
      </p>
      <GraveForm visit={visit} name="sure" words={{ ...cancel, button: cancel.cancel }} />
    </>
  )
}
