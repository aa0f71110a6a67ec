import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { type KeySealer, createLinkKeys } from '../../../shared/link/link-keys.ts'
import type { SealedKey } from '../../../shared/store/items.ts'
import { at } from '../../support/sample-course.ts'

const now = at('2027-01-05T14:00:00Z')

/** A KMS that turns each byte over, and counts what it is asked. */
function fakeSealer(): KeySealer & { readonly asked: string[] } {
  const asked: string[] = []
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 255)
  return {
    asked,
    makeKey: async () => {
      asked.push('make')
      const bytes = randomBytes(32)
      return { bytes, sealed: turn(bytes) }
    },
    openKey: async (sealed) => {
      asked.push('open')
      return turn(sealed)
    },
  }
}

function fakeStore() {
  const kept = new Map<string, SealedKey>()
  return {
    kept,
    readKey: async (month: string) => kept.get(month) ?? null,
    putKeyIfNone: async (key: SealedKey) => {
      if (!kept.has(key.month)) kept.set(key.month, key)
      return kept.get(key.month) ?? key
    },
  }
}

describe('createLinkKeys', () => {
  it('makes a month its key once, and keeps it sealed', async () => {
    const [store, sealer] = [fakeStore(), fakeSealer()]
    const keys = createLinkKeys({ clinic: 'harbour', store, sealer })
    const first = await keys.current(now)
    expect(await keys.current(now)).toBe(first)
    expect(await keys.of('2027-01')).toBe(first)
    expect(first).toMatchObject({ clinic: 'harbour', month: '2027-01' })
    expect(sealer.asked).toEqual(['make'])
    expect(Buffer.from(store.kept.get('2027-01')?.sealed ?? []).equals(first.bytes)).toBe(false)
  })

  it('opens a key that another made, by one call for as long as it lives', async () => {
    const [store, sealer] = [fakeStore(), fakeSealer()]
    const made = await createLinkKeys({ clinic: 'harbour', store, sealer: fakeSealer() }).current(now)
    const keys = createLinkKeys({ clinic: 'harbour', store, sealer })
    const [one, other] = await Promise.all([keys.of('2027-01'), keys.current(now)])
    expect(Buffer.from(one?.bytes ?? []).equals(made.bytes)).toBe(true)
    expect(other).toBe(one)
    expect(sealer.asked).toEqual(['open'])
  })

  it('takes the key of whoever was first, when two make one at once', async () => {
    const store = fakeStore()
    const [one, other] = await Promise.all(
      [1, 2].map(() => createLinkKeys({ clinic: 'harbour', store, sealer: fakeSealer() }).current(now)),
    )
    expect(Buffer.from(one?.bytes ?? []).equals(other?.bytes ?? Buffer.alloc(0))).toBe(true)
  })

  it('has one key for addresses, made once, which all get and no month is given', async () => {
    const [store, sealer] = [fakeStore(), fakeSealer()]
    const keys = createLinkKeys({ clinic: 'harbour', store, sealer })
    const [first, again] = [await keys.addresses(), await keys.addresses()]
    expect(first).toHaveLength(32)
    expect(again).toBe(first)
    expect(Buffer.from((await keys.current(now)).bytes).equals(first)).toBe(false)
    expect(sealer.asked).toEqual(['make', 'make'])
    const other = await createLinkKeys({ clinic: 'harbour', store, sealer: fakeSealer() }).addresses()
    expect(Buffer.from(other).equals(first)).toBe(true)
  })

  it('opens nothing any more by a key that was removed, though it was opened before, and seals by a new one', async () => {
    const [store, sealer] = [fakeStore(), fakeSealer()]
    const keys = createLinkKeys({ clinic: 'harbour', store, sealer })
    const [first, addresses] = [await keys.current(now), await keys.addresses()]
    store.kept.delete('2027-01')
    expect(await keys.of('2027-01')).toBeNull()
    const next = await keys.current(now)
    expect(Buffer.from(next.bytes).equals(first.bytes)).toBe(false)
    expect(await keys.of('2027-01')).toBe(next)
    expect(await keys.addresses()).toBe(addresses)
  })

  it('asks again for a month that had no key, and after a failure', async () => {
    const [store, sealer] = [fakeStore(), fakeSealer()]
    const keys = createLinkKeys({ clinic: 'harbour', store, sealer })
    expect(await keys.of('2027-01')).toBeNull()
    const made = await createLinkKeys({ clinic: 'harbour', store, sealer: fakeSealer() }).current(now)
    const working = sealer.openKey
    sealer.openKey = () => Promise.reject(new Error('KMS is away'))
    await expect(keys.of('2027-01')).rejects.toThrow('KMS is away')
    sealer.openKey = working
    expect(Buffer.from((await keys.of('2027-01'))?.bytes ?? []).equals(made.bytes)).toBe(true)
  })
})
