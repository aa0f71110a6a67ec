import { describe, expect, it } from 'vitest'

import { readClock, startClock } from '../../../infra/local/clock.ts'

describe('startClock', () => {
  it('stands still until it is moved', () => {
    const clock = startClock({ kind: 'frozen', at: '2027-01-05T14:00:00Z' })
    expect(readClock(clock.cells, 0)).toBe(readClock(clock.cells, 9_999_999))
    clock.moveTo('2027-03-14T10:00:00Z')
    expect(clock.now()).toBe('2027-03-14T10:00:00Z')
  })

  it('runs with real time from its instant on', () => {
    const before = Date.now()
    const { cells } = startClock({ kind: 'running', from: '2027-01-05T14:00:00Z' })
    const [start, later] = [readClock(cells, before), readClock(cells, before + 90_000)]
    expect(later - start).toBe(90_000)
    expect(Math.abs(start - Date.parse('2027-01-05T14:00:00Z'))).toBeLessThan(5000)
  })

  it('refuses to go back, and what is no instant', () => {
    const clock = startClock({ kind: 'frozen', at: '2027-01-05T14:00:00Z' })
    expect(() => clock.moveTo('2027-01-05T13:59:59Z')).toThrow('cannot go back')
    expect(() => clock.moveTo('2027-02-30T00:00:00Z')).toThrow('not an instant')
    expect(() => clock.moveTo('2027-03-01')).toThrow('not an instant')
  })
})
