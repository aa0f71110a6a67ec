import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Box, type CircleLayout, layOutCircle } from '../../../shared/ipt/worksheets/lay-out-circle.ts'
import type { Person } from '../../../shared/ipt/worksheets/people-on-map.ts'

const rings = ['Very close', 'Close', 'Further away'] as const
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  closeness: fc.constantFrom(1, 2, 3),
})

describe('layOutCircle', () => {
  it('keeps up to 20 people apart, in the drawing and clear of the other rings', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.array(person, { maxLength: 20 }), (people) => {
        const layout = layOutCircle(people, rings)
        expectNoOverlap(layout)
        expectOnTheirRings(layout, people)
      }),
      { numRuns: 150 },
    )
  })

  it.each([1, 2, 3] as const)('finds room for 20 of the widest names on ring %i', (closeness) => {
    const people = Array.from({ length: 20 }, () => ({ name: 'W'.repeat(60), closeness }))
    const layout = layOutCircle(people, rings)
    expectNoOverlap(layout)
    expect(layout.rings[closeness - 1]?.people).toHaveLength(20)
    expect(layout.reach).toBeLessThan(600)
  })

  it('gives the same picture for the same people', () => {
    const people: readonly Person[] = [
      { name: 'Ana', closeness: 1 },
      { name: 'Bo', closeness: 3 },
    ]
    expect(layOutCircle(people, rings)).toEqual(layOutCircle(people, rings))
  })

  it('cuts a long name between letters, never within one', () => {
    const [ring] = layOutCircle([{ name: '👩‍👩‍👧‍👦'.repeat(10), closeness: 1 }], rings).rings
    expect(ring?.people[0]?.label).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u)
  })
})

function expectNoOverlap({ rings: all, reach }: CircleLayout): void {
  const middle = { x: 0, y: 0, width: 56, height: 56 }
  const boxes: readonly Box[] = [middle, ...all.flatMap(({ label, people }) => [label, ...people])]
  for (const [at, a] of boxes.entries()) {
    expect(Math.abs(a.x) + a.width / 2).toBeLessThanOrEqual(reach)
    expect(Math.abs(a.y) + a.height / 2).toBeLessThanOrEqual(reach)
    for (const b of boxes.slice(at + 1)) {
      const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
      expect(apart, JSON.stringify([a, b])).toBe(true)
    }
  }
}

function expectOnTheirRings({ rings: all }: CircleLayout, people: readonly Person[]): void {
  expect(all.map((ring) => ring.people.length)).toEqual(
    [1, 2, 3].map((closeness) => people.filter((one) => one.closeness === closeness).length),
  )
  for (const [at, { radius, people: placed }] of all.entries()) {
    expect(radius).toBeGreaterThan(all[at - 1]?.radius ?? 0)
    for (const { x, y } of placed) expect(Math.abs(Math.hypot(x, y) - radius)).toBeLessThan(0.2)
    for (const box of placed) {
      expect(farCorner(box)).toBeLessThan(all[at + 1]?.radius ?? Number.POSITIVE_INFINITY)
    }
  }
}

function farCorner({ x, y, width, height }: Box): number {
  return Math.hypot(Math.abs(x) + width / 2, Math.abs(y) + height / 2)
}
