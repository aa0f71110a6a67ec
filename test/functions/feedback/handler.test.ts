import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'

import { handler } from '../../../functions/feedback/handler.ts'
import { createMeter } from '../../../shared/metrics/meter.ts'
import { attendAt, entryOf, stateOf, welcomeOne } from '../../support/paper-course.ts'
import { sesEvent } from '../../support/ses-event.ts'

const live = vi.hoisted(() => ({}))
vi.mock('../../../functions/feedback/deps.ts', () => ({ liveDeps: () => live }))

const written: string[] = []
beforeEach(() => void written.splice(0))

/** What was measured, by metric. */
function measured(): Readonly<Record<string, unknown>> {
  const Line = z.looseObject({ _aws: z.unknown(), clinic: z.unknown(), service: z.unknown() })
  return Object.assign(
    {},
    ...written.map((line) => {
      const { _aws, clinic: _clinic, service: _service, ...values } = Line.parse(JSON.parse(line))
      return values
    }),
  )
}

describe('handler of feedback', () => {
  it('counts what became of a mail once, however often SES tells it', async () => {
    const paper = await welcomeOne()
    const tags = tagsOf(paper.mails[0]?.tags)
    const bounce = { bounceType: 'Permanent', timestamp: '2027-01-03T21:00:02.000Z' }
    for (const [detail, expected] of [
      [{ eventType: 'Send' }, {}],
      [{ eventType: 'Delivery' }, { Delivered: 1 }],
      [{ eventType: 'Delivery' }, {}],
      [{ eventType: 'Bounce', bounce }, { Bounced: 1 }],
      [{ eventType: 'Bounce', bounce }, {}],
    ] as const) {
      written.splice(0)
      await handle(paper.deps, sesEvent(detail, tags))
      expect(measured()).toEqual(expected)
    }
  })

  it('counts what fits nothing of ours, and an alert that did not arrive, by themselves', async () => {
    const paper = await welcomeOne()
    const alert = { attempt: ['attempt-0000000009'], kind: ['alert'], to: ['clinician'] }
    for (const [event, expected] of [
      [{}, { Unmatched: 1 }],
      [sesEvent({ eventType: 'Send' }, {}), { Unmatched: 1 }],
      [
        sesEvent({ eventType: 'Delivery' }, { ...tagsOf(paper.mails[0]?.tags), attempt: ['attempt-9999999999'] }),
        { Unmatched: 1 },
      ],
      [sesEvent({ eventType: 'Delivery' }, alert), {}],
      [sesEvent({ eventType: 'Reject' }, alert), { to: 'lost', Unheard: 1 }],
    ] as const) {
      written.splice(0)
      await handle(paper.deps, event)
      expect(measured()).toEqual(expected)
    }
  })

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
      await expect(handle(paper.deps, event)).resolves.toBe('unmatched')
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
  const write = (line: string) => void written.push(line)
  Object.assign(live, deps, {
    meter: createMeter({ clinic: 'harbour', profile: 'full', service: 'feedback', now: () => 0, write }),
  })
  return Reflect.apply(handler, undefined, [event, { getRemainingTimeInMillis: () => 10_000 }])
}

function tagsOf(tags: Readonly<Record<string, string>> = {}): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]))
}
