import { describe, expect, it } from 'vitest'

import { pinNeeded } from '../../../shared/pin/pin-needed.ts'

const pin = { salt: 'salt', hash: 'hash' }

describe('pinNeeded', () => {
  it.each([
    { of: 'nobody shares the address and no PIN is set', about: { pin: null, sharedAddress: false }, needed: 'none' },
    { of: 'a PIN is set', about: { pin, sharedAddress: false }, needed: 'ask' },
    { of: 'a PIN is set for a shared address', about: { pin, sharedAddress: true }, needed: 'ask' },
    { of: 'a shared address has none', about: { pin: null, sharedAddress: true }, needed: 'missing' },
  ])('is $needed where $of', ({ about, needed }) => {
    expect(pinNeeded(about)).toBe(needed)
  })
})
