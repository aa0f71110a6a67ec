import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { areas } from '../../shared/ipt/area.ts'
import { MiddleTechnique, techniquesOf } from '../../shared/ipt/technique.ts'
import { workOfSessions } from '../../shared/course/work-of-session.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'
import { sampleCourse } from '../support/sample-course.ts'

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
    missed: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    picked: fc.dictionary(fc.integer({ min: 4, max: 10 }).map(String), fc.constantFrom(...MiddleTechnique.options), {
      maxKeys: 3,
    }),
  })
  .map(({ sessions, area, second, missed, picked }) => {
    const whole = coursed(sessions + missed.length, { contract: { sessions, revision: 1, initial: 3, ending: 2 } })
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
        const works = workOfSessions(whole).filter(
          ({ technique }) => technique !== null && technique !== 'interpersonal-inventory',
        )
        const repeated = works.filter(
          ({ slot, technique }, index) => technique === works[index - 1]?.technique && slot.technique === null,
        )
        const isEnding = new Set(
          workOfSessions(whole)
            .slice(-3)
            .map(({ slot }) => slot.id),
        )
        expect(repeated.filter(({ slot }) => !isEnding.has(slot.id))).toStrictEqual([])
      }),
    )
  })

  it.each(areas)('works with every technique that fits %s in the middle of a course of twelve', (area) => {
    const whole = coursed(12, { area })
    const used = new Set(workOfSessions(whole).map(({ technique }) => technique))
    expect(techniquesOf[area].every((technique) => used.has(technique))).toBe(true)
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
})
