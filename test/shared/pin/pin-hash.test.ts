import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { hashPin, isPin } from '../../../shared/pin/pin-hash.ts'

describe('hashPin', () => {
  it('keeps a PIN so that it is known again, and no other is', async () => {
    const kept = await hashPin('0042', randomBytes)
    expect(await isPin('0042', kept)).toBe(true)
    for (const other of ['0043', '42', '00420', '']) expect(await isPin(other, kept)).toBe(false)
  })

  it('keeps the same PIN differently each time, and never as it is', async () => {
    const [one, other] = [await hashPin('12345678', randomBytes), await hashPin('12345678', randomBytes)]
    expect(one.hash).not.toBe(other.hash)
    expect(JSON.stringify([one, other])).not.toContain('12345678')
  })

  it('is scrypt as RFC 7914 has it, with the cost that is told', async () => {
    const kept = await hashPin('1234', (count) => new Uint8Array(count).fill(1))
    expect(kept).toEqual({ salt: 'AQEBAQEBAQEBAQEBAQEBAQ', hash: 'F1aV0cw_3v5IMVByKI32fVsRZ9lCvsKZ9DiQe8KJ4gQ' })
    expect(await isPin('1234', { ...kept, salt: 'AgICAgICAgICAgICAgICAg' })).toBe(false)
    expect(await isPin('1234', { ...kept, hash: '' })).toBe(false)
  })
})
