import { describe, expect, it } from 'vitest'

import { readPin } from '../../../shared/pin/read-pin.ts'

describe('readPin', () => {
  it.each([
    ['0042', '0042'],
    ['12345678', '12345678'],
    [' 1234\n', '1234'],
    ['٠١٢٣٤٥٦٧', '01234567'],
    ['۶۷۸۹', '6789'],
  ])('takes 4 to 8 digits, whatever digits the telephone writes: %j', (typed, pin) => {
    expect(readPin(typed)).toBe(pin)
  })

  it.each(['', '123', '123456789', '12a4', '12 34', '-1234', '12.34', '१२३४'])('takes nothing else: %j', (typed) => {
    expect(readPin(typed)).toBeNull()
  })
})
