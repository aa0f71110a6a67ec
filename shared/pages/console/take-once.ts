import { done, refuse } from '../../course/refusal.ts'
import { hashOf } from '../../http/hash-of.ts'
import type { FormFields } from '../../http/read-form.ts'
import type { Replay } from '../../store/items.ts'
import { pack } from '../../store/packed.ts'
import { plus } from '../../time/instant.ts'
import type { ConsoleTaken } from './console-page.ts'
import type { ConsoleVisit } from './console-visit.ts'

/** As long as a form can be sent at all. */
const kept = { hours: 12 } as const
/** Longer than any form takes. */
const running = { seconds: 30 } as const
/** How often it is asked what has become of the first of two that were sent at once: for some two seconds. */
const asks = 20

/**
 * Does what a form asks once: just the same form to the same address, sent again by a second click or a reload, does nothing
 * more and leads to where the first one led. One that was refused may be sent again. A form that was begun and broke off is
 * refused, for nobody knows how far it came.
 */
export async function takeOnce(
  visit: ConsoleVisit,
  fields: FormFields,
  take: () => Promise<ConsoleTaken>,
): Promise<ConsoleTaken> {
  const { store } = visit.deps
  const id = hashOf(['console', visit.session.id, visit.path, queryOf(visit), ...[...fields].flat()])
  const known = await store.readReplay(id)
  if (known !== null && known.until > visit.now) return resultOf(visit, known)
  const begun: Replay = {
    ...{ id, request: id, at: visit.now, until: plus(visit.now, kept), answer: null },
    version: (known?.version ?? 0) + 1,
  }
  const claimed = await store.write([{ put: 'replay', value: begun, was: known?.version ?? null }])
  if (!claimed.ok) return resultOf(visit, begun)
  const taken = await take()
  await store.write([{ put: 'replay', value: afterTaking(begun, taken), was: begun.version }])
  return taken
}

/** What did nothing but show a page, or was refused, may be sent again. */
function afterTaking(begun: Replay, taken: ConsoleTaken): Replay {
  const version = begun.version + 1
  if (!taken.ok || 'page' in taken.value) return { ...begun, until: begun.at, version }
  const answer = { status: 303, headers: { location: taken.value.to }, body: pack(new Uint8Array()) }
  return { ...begun, answer, version }
}

/** Where the first one led, once it is done; for a while it is waited for. */
async function resultOf({ deps, now }: ConsoleVisit, first: Replay): Promise<ConsoleTaken> {
  let replay = first
  for (let tried = 0; tried < asks && replay.answer === null && plus(replay.at, running) > now; tried += 1) {
    await deps.pause(tried)
    replay = (await deps.store.readReplay(first.id)) ?? first
    if (replay.until <= now) return refusedFirst
  }
  const to = replay.answer?.headers['location']
  if (to !== undefined) return done({ to: withNote(to) })
  return plus(replay.at, running) > now ? stillRunning : brokeOff
}

const refusedFirst = refuse(
  'changed-meanwhile',
  'the form was sent twice and came to nothing; look again and send it once',
)
const stillRunning = refuse('changed-meanwhile', 'the form is still being carried out; look again in a moment')
const brokeOff = refuse('changed-meanwhile', 'the form was sent before and broke off; look at what there is now')

/** The field of an address by which the page that it leads to says that the form had been sent before. */
export const twice = 'twice'

function withNote(to: string): string {
  return `${to}${to.includes('?') ? '&' : '?'}${twice}=1`
}

/** One text for the address's query: no two queries have the same. */
function queryOf({ query }: ConsoleVisit): string {
  return new URLSearchParams([...query]).toString()
}
