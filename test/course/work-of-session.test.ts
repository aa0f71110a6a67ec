import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { areas } from '../../shared/ipt/area.ts'
import { MiddleTechnique, techniquesOf } from '../../shared/ipt/technique.ts'
import type { WholeCourse } from '../../shared/course/course.ts'
import type { Slot } from '../../shared/course/slot.ts'
import { numberSlots } from '../../shared/course/session-number.ts'
import { workOfSessions } from '../../shared/course/work-of-session.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'
import { sampleCourse, sentEntry } from '../support/sample-course.ts'

const weekly = (count: number): string[] =>
  Array.from({ length: count }, (_, week) => new Date(Date.UTC(2027, 0, 5 + week * 7, 14)).toISOString().slice(0, 16))

/** A course of so many weekly sessions. */
const coursed = (sessions: number, changes: Readonly<Record<string, unknown>>) =>
  sampleCourse({ clinic: aClinicFile(), walls: weekly(sessions), changes })

/** A course of weekly sessions of which some were missed and are made up. */
const anyCourse = fc
  .record({
    sessions: fc.integer({ min: 12, max: 16 }),
    area: fc.constantFrom(...areas),
    second: fc.option(fc.constantFrom(...areas)),
    midway: fc.boolean(),
    missed: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    picked: fc.dictionary(fc.integer({ min: 4, max: 10 }).map(String), fc.constantFrom(...MiddleTechnique.options), {
      maxKeys: 3,
    }),
  })
  .map(({ sessions, area, second, midway, missed, picked }) => {
    const contract = { sessions, revision: 1, initial: 3, ending: 2, midway }
    const whole = coursed(sessions + missed.length, { contract })
    const slots = whole.slots.map((slot) => ({
      ...slot,
      ...(missed.includes(slot.id) ? { status: 'missed' as const, counts: false } : {}),
      technique: MiddleTechnique.safeParse(picked[String(slot.id)]).data ?? null,
    }))
    return { course: { ...whole.course, area, secondArea: second === area ? null : second }, slots }
  })

describe('workOfSessions', () => {
  it('never repeats a technique in the middle phase unless the therapist picked it', () => {
    fc.assert(
      fc.property(anyCourse, (whole) => {
        const works = workOfSessions(whole).filter(({ midway }) => !midway)
        const repeated = works.filter(
          ({ slot, technique }, index) =>
            technique !== null && technique === works[index - 1]?.technique && slot.technique === null,
        )
        const middle = new Set(
          numberSlots(whole)
            .filter(({ phase }) => phase === 'middle')
            .map(({ slot }) => slot.id),
        )
        expect(repeated.filter(({ slot }) => middle.has(slot.id))).toStrictEqual([])
      }),
    )
  })

  it.each(areas)('works with every technique that fits %s in the middle of a course of twelve', (area) => {
    for (const midway of [false, true]) {
      const contract = { sessions: 12, revision: 1, initial: 3, ending: 2, midway }
      const used = new Set(
        workOfSessions(coursed(12, { area, contract }))
          .slice(3, 10)
          .map(({ technique }) => technique),
      )
      expect(techniquesOf[area].filter((technique) => !used.has(technique))).toStrictEqual([])
    }
  })

  it('works with every technique in a course of twelve also if the therapist picked one of them, or there are two areas', () => {
    const one = fc.record({
      area: fc.constantFrom(...areas),
      second: fc.constantFrom(null, ...areas),
      slot: fc.integer({ min: 4, max: 10 }),
      technique: fc.constantFrom(...MiddleTechnique.options),
    })
    fc.assert(
      fc.property(one, ({ area, second, slot: id, technique }) => {
        const whole = coursed(12, { area, secondArea: second === area ? null : second })
        const slots = whole.slots.map((slot) => (slot.id === id ? { ...slot, technique } : slot))
        const used = new Set(
          workOfSessions({ ...whole, slots })
            .slice(3, 10)
            .map((work) => work.technique),
        )
        expect(MiddleTechnique.options.filter((fitting) => !used.has(fitting))).toStrictEqual([])
      }),
    )
  })

  it('draws the map of relationships in the second session and looks at it again in the last', () => {
    const works = workOfSessions(coursed(12, { area: 'grief' }))
    expect(
      works.filter(({ technique }) => technique === 'interpersonal-inventory').map(({ slot }) => slot.id),
    ).toStrictEqual([2, 12])
  })

  it('gives the same for the same course', () => {
    fc.assert(
      fc.property(anyCourse, (whole) => {
        expect(workOfSessions(structuredClone(whole))).toStrictEqual(workOfSessions(whole))
      }),
    )
  })

  it('keeps the middle phase general until there is a focus', () => {
    const works = workOfSessions(coursed(12, { area: null }))
    expect(works.slice(3, 10).map(({ area, technique }) => [area, technique])).toStrictEqual(
      Array.from({ length: 7 }, () => [null, null]),
    )
  })

  it('takes two areas in turn', () => {
    const works = workOfSessions(coursed(12, { area: 'grief', secondArea: 'role-dispute' }))
    expect(works.slice(3, 7).map(({ area }) => area)).toStrictEqual(['grief', 'role-dispute', 'grief', 'role-dispute'])
  })

  describe('in the middle of a course that looks back and ahead', () => {
    const looking = (sessions: number) => ({ sessions, revision: 1, initial: 3, ending: 2, midway: true })
    const reviewsIn = (whole: WholeCourse) =>
      workOfSessions(whole).flatMap(({ slot, midway }) => (midway ? [slot.id] : []))
    const withSlot = (whole: WholeCourse, id: number, changes: Partial<Slot>): WholeCourse => ({
      ...whole,
      slots: whole.slots.map((slot) => (slot.id === id ? { ...slot, ...changes } : slot)),
    })

    it.each([
      [12, 6],
      [13, 6],
      [14, 7],
      [15, 7],
      [16, 8],
    ])('looks back once in a course of %i: in session %i, which has no technique', (sessions, middle) => {
      const whole = coursed(sessions, { area: 'grief', contract: looking(sessions) })
      expect(reviewsIn(whole)).toStrictEqual([middle])
      expect(workOfSessions(whole)[middle - 1]).toMatchObject({ area: 'grief', technique: null })
    })

    it('goes on after it with the technique whose turn it is', () => {
      const whole = coursed(12, { area: 'grief', contract: looking(12) })
      const middle = workOfSessions(whole).slice(3, 10)
      expect(middle.flatMap(({ technique }) => technique ?? [])).toStrictEqual(techniquesOf.grief)
    })

    it('looks back in a course without a focus as well, and nowhere if the clinic does not want it', () => {
      expect(reviewsIn(coursed(12, { area: null, contract: looking(12) }))).toStrictEqual([6])
      expect(reviewsIn(coursed(12, { area: 'grief' }))).toStrictEqual([])
    })

    it('gives way to the technique that the therapist picked', () => {
      const whole = withSlot(coursed(12, { area: 'grief', contract: looking(12) }), 6, { technique: 'role-play' })
      expect(reviewsIn(whole)).toStrictEqual([])
      expect(workOfSessions(whole)[5]?.technique).toBe('role-play')
    })

    it('does so again when the session was missed and is made up', () => {
      const told = { prompt: sentEntry({ kind: 'prompt', text: 'midway.a' }) }
      const missed = { status: 'missed', counts: false, ledger: told } as const
      expect(reviewsIn(withSlot(coursed(13, { area: 'grief', contract: looking(12) }), 6, missed))).toStrictEqual([
        6, 7,
      ])
    })

    it('does so only once in a course that was extended since', () => {
      const told = { prompt: sentEntry({ kind: 'prompt', text: 'midway.a' }) }
      const extended = coursed(16, { area: 'grief', contract: looking(16) })
      expect(reviewsIn(withSlot(extended, 6, { status: 'attended', ledger: told }))).toStrictEqual([6])
    })

    it('has none where the middle lies in another phase, or was held elsewhere', () => {
      expect(reviewsIn(coursed(4, { area: 'grief', contract: looking(4) }))).toStrictEqual([])
      expect(reviewsIn(coursed(5, { held: 7, area: 'grief', contract: looking(12) }))).toStrictEqual([])
    })
  })
})
