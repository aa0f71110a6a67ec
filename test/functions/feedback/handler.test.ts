import { describe, expect, it, vi } from 'vitest'

import { handler } from '../../../functions/feedback/handler.ts'
import { attendAt, entryOf, stateOf, welcomeOne } from '../../support/paper-course.ts'
import { sesEvent } from '../../support/ses-event.ts'

const live = vi.hoisted(() => ({}))
vi.mock('../../../functions/feedback/deps.ts', () => ({ liveDeps: () => live }))

describe('handler of feedback', () => {
  it('settles a send whose answer was lost from the event as EventBridge brings it', async () => {
    const paper = await welcomeOne()
    paper.outcomes.push({ outcome: 'unknown' })
    await attendAt(paper, '2027-01-03T21:00:00Z')
    await handle(paper.deps, sesEvent({ eventType: 'Delivery' }, tagsOf(paper.mails.at(-1)?.tags)))
    expect(await entryOf(paper, 1, 'prompt')).toMatchObject({ state: 'sent', messageId: '0100018d-m-1' })
  })

  it('takes an event that is none of ours without a fault, so that it is not brought again', async () => {
    const paper = await welcomeOne()
    const before = await stateOf(paper)
    for (const event of [
      {},
      sesEvent({ eventType: 'Send' }, {}),
      sesEvent({ eventType: 'Bounce', bounce: { bounceType: 'Permanent', timestamp: '2027-01-03T21:00:02.000Z' } }),
    ]) {
      await expect(handle(paper.deps, event)).resolves.toBeUndefined()
    }
    expect(await stateOf(paper)).toEqual(before)
  })

  it('fails when the event could not be written, so that EventBridge brings it again', async () => {
    const paper = await welcomeOne()
    const store = { ...paper.store, write: async () => ({ ok: false, conflicts: [0] }) }
    const event = sesEvent(
      { eventType: 'Bounce', bounce: { bounceType: 'Permanent', timestamp: '2027-01-03T21:00:02.000Z' } },
      tagsOf(paper.mails[0]?.tags),
    )
    await expect(handle({ ...paper.deps, store }, event)).rejects.toThrow('could not be written')
  })
})

async function handle(deps: object, event: object): Promise<unknown> {
  Object.assign(live, deps)
  return Reflect.apply(handler, undefined, [event, { getRemainingTimeInMillis: () => 10_000 }])
}

function tagsOf(tags: Readonly<Record<string, string>> = {}): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
}
