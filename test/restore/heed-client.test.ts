import { describe, expect, it } from 'vitest'

import { heedWrites, isToBeErased } from '../../shared/restore/heed-client.ts'
import type { ClientTombstone } from '../../shared/store/tombstones.ts'
import { tombstoneOf } from '../../shared/store/tombstone-of.ts'
import { Instant } from '../../shared/time/instant.ts'
import { aClient } from '../store/samples.ts'

const now = Instant.parse('2027-01-05T12:00:00Z')
const stop = '2027-01-04T12:00:00Z'

/** What is noted of a client who came to be like this after the second to which the table was put back. */
function noted(fields: object): ClientTombstone {
  const found = tombstoneOf({ put: 'client', value: aClient({ version: 5, ...fields }), was: 4 })
  if (found?.of !== 'client') throw new Error('a client has a tombstone')
  return found
}

function codesIn(writes: ReturnType<typeof heedWrites>): readonly string[] {
  return writes.flatMap((write) => ('put' in write && write.put === 'alert' ? [write.value.code] : []))
}

describe('heedWrites', () => {
  it.each([
    ['a stop', { unsubscribedAt: stop }, { unsubscribedAt: now }, ['unsubscribed']],
    ['a bounce', { bouncedAt: stop }, { bouncedAt: now }, ['bounced']],
    ['an address set since', { addressNumber: 1 }, { bouncedAt: now, addressNumber: 1 }, ['address-outdated']],
    ['no prompts', { prompts: false }, { prompts: false }, []],
    ['no reminders', { reminders: false }, { reminders: false }, []],
    ['neutral words', { content: 'neutral' }, { content: 'neutral' }, []],
    ['an address that others share', { sharedAddress: true }, { sharedAddress: true }, []],
    ['a course more', { courses: 2 }, { courses: 1 }, ['lost-by-restore']],
  ])('heeds %s, and tells of what somebody has to do', (_what, since, expected, codes) => {
    const before = aClient({ content: 'full', version: 2 })
    const [first, ...rest] = heedWrites(before, noted({ content: 'full', ...since }), now)
    expect(first).toMatchObject({ put: 'client', was: 2, restores: true, value: { ...expected, version: 6 } })
    expect(codesIn(rest)).toEqual(codes)
  })

  it('gives nothing back that was taken away by the second to which the table was put back', () => {
    const before = aClient({ prompts: false, unsubscribedAt: stop, bouncedAt: stop, content: 'neutral', version: 2 })
    const [first] = heedWrites(before, noted({ content: 'full' }), now)
    expect(first).toMatchObject({
      value: { prompts: false, unsubscribedAt: stop, bouncedAt: stop, content: 'neutral' },
    })
  })

  it('leaves a client alone who is of no earlier version', () => {
    expect(heedWrites(aClient({ version: 5 }), noted({ unsubscribedAt: stop }), now)).toEqual([])
  })

  it.each([
    [{}, ['lost-by-restore']],
    [{ erasedAt: stop }, []],
  ])('tells of a client who came since, unless they are erased: %j', (since, codes) => {
    const writes = heedWrites(null, noted(since), now)
    expect(writes[0]).toMatchObject({ put: 'tombstone', value: { version: 0 } })
    expect(codesIn(writes)).toEqual(codes)
  })

  it('has who was erased since erased again, and tells of nothing else about them', () => {
    const writes = heedWrites(aClient({ version: 2 }), noted({ erasedAt: stop, unsubscribedAt: stop }), now)
    const [first] = writes
    expect(codesIn(writes)).toEqual([])
    expect(first !== undefined && 'put' in first && first.put === 'client' && isToBeErased(first.value)).toBe(true)
  })

  it('notes ids, counts and flags of a client, and no word of theirs', () => {
    const { client: _id, ...rest } = noted({ name: 'A Name', email: 'someone@example.org' })
    expect(Object.values(rest).filter((value) => typeof value === 'string')).toEqual(['client'])
  })
})
