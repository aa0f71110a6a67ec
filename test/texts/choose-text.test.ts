import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { lettersOf, promptsOf, textsOf } from '../../shared/texts/catalogue.ts'
import { chooseLetter, choosePrompt } from '../../shared/texts/choose-text.ts'
import { en } from '../../shared/texts/en/index.ts'
import { areas, phases } from '../../shared/ipt/area.ts'
import type { SessionPlace } from '../../shared/ipt/session-place.ts'
import type { ExtraPrompt } from '../../shared/texts/texts.ts'
import { isCounted, takeCourse } from './take-course.ts'

const promptKeys = new Set(promptsOf(en).map(({ key }) => key))

const anExtra = fc.record({
  sessions: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 16 }), { minLength: 1 })),
  phase: fc.option(fc.constantFrom(...phases)),
  area: fc.option(fc.constantFrom(...areas)),
})

function keyed(at: SessionPlace, index: number): ExtraPrompt {
  const words = { title: '', opening: '', reflections: [], step: '', session: '' }
  return { at, prompt: { key: `extra.${index}`, ...words }, worksheet: null }
}

describe('choosePrompt', () => {
  it('takes a course without a break through the first text of each place', () => {
    const given = takeCourse(en, { sessions: 12, initial: 3, ending: 2, missed: [] }).filter((key) =>
      promptKeys.has(key),
    )
    const middle = ['01', '02', '03', '04', '05', '06', '07'].map((number) => `middle.${number}`)
    const start = ['initial.1.a', 'initial.2.a', 'initial.3.a']
    expect(given).toEqual([...start, ...middle, 'ending.second-last.a', 'ending.last.a'])
  })

  it('stays with a place’s own alternatives while the session is made up, then takes what fits as well', () => {
    const missed = [1, 1, 1, 1, 1, 1].map((session) => ({ session, late: false }))
    const given = takeCourse(en, { sessions: 12, initial: 3, ending: 2, missed }).filter((key) => promptKeys.has(key))
    const places = given.slice(0, 8).map((key) => key.replace(/\.[a-z]$/u, ''))
    expect(places.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'initial.1'))
    expect(places.slice(4)).toEqual(['initial.4', 'initial.4', 'initial.4', 'initial.2'])
  })

  it('never gives a text of the last session before it', () => {
    const missed = [11, 11, 11, 11, 11, 11].map((session) => ({ session, late: false }))
    const given = takeCourse(en, { sessions: 12, initial: 3, ending: 2, missed }).filter((key) => promptKeys.has(key))
    expect(given.filter((key) => key.startsWith('ending.last'))).toEqual(['ending.last.a'])
    expect(given.at(-1)).toBe('ending.last.a')
  })

  it('keeps to the outermost place where a phase is longer than its places', () => {
    const used = new Set<string>()
    const place = { sessionOfPhase: 9, sessionsToEnd: 9, area: null, technique: null, midway: false, used }
    expect(choosePrompt(en, { ...place, phase: 'initial' }).key).toBe('initial.4.a')
    expect(choosePrompt(en, { ...place, phase: 'ending' }).key).toBe('ending.fourth-last.a')
  })

  it('gives the first of the place again only when nothing is left', () => {
    const place = {
      phase: 'ending',
      sessionOfPhase: 2,
      sessionsToEnd: 0,
      area: null,
      technique: null,
      midway: false,
    } as const
    const allButOne = new Set([...promptKeys].filter((key) => key !== 'middle.30'))
    expect(choosePrompt(en, { ...place, used: allButOne }).key).toBe('middle.30')
    expect(choosePrompt(en, { ...place, used: promptKeys }).key).toBe('ending.last.a')
  })

  it.each(areas)('works on %s in the middle of a course that has it as its focus', (area) => {
    const given = takeCourse(en, { sessions: 12, area, initial: 3, ending: 2, missed: [] })
    const middle = given.filter((key) => key.startsWith(`${area}.`)).map((key) => key.split('.')[1])
    expect(middle).toHaveLength(7)
    expect(new Set(middle).size).toBe(6)
  })

  it.each([null, ...areas])(
    'looks back and ahead in the middle of the course, and each time in other words: %s',
    (area) => {
      const course = { area, initial: 3, ending: 2, midway: true }
      const at = (given: readonly string[]) => given.flatMap((key, index) => (key.startsWith('midway.') ? [index] : []))
      expect(at(takeCourse(en, { ...course, sessions: 12, missed: [] }))).toEqual([6])
      expect(at(takeCourse(en, { ...course, sessions: 16, missed: [] }))).toEqual([8])
      const again = takeCourse(en, {
        ...course,
        sessions: 12,
        missed: [6, 6].map((session) => ({ session, late: false })),
      })
      expect(again.filter((key) => key.startsWith('midway.'))).toEqual(['midway.a', 'midway.b', 'midway.c'])
      expect(at(takeCourse(en, { ...course, midway: false, sessions: 12, missed: [] }))).toEqual([])
    },
  )

  it.each(locales)(
    'gives nobody the same text twice but what a clinic adds, in any course with up to six sessions made up: %s',
    (locale) => {
      const courses = fc
        .record({
          sessions: fc.integer({ min: 12, max: 16 }),
          area: fc.option(fc.constantFrom(...areas)),
          midway: fc.boolean(),
          initial: fc.integer({ min: 1, max: 6 }),
          ending: fc.integer({ min: 1, max: 6 }),
          missed: fc.array(fc.record({ session: fc.integer({ min: 1, max: 16 }), late: fc.constant(false) }), {
            maxLength: 6,
          }),
          late: fc.integer({ min: 0, max: 2 }),
          extra: fc.array(anExtra, { maxLength: 3 }),
        })
        .map(({ late, missed, ...course }) => ({
          ...course,
          missed: missed.map(({ session }, at) => ({ session: Math.min(session, course.sessions), late: at < late })),
        }))
      fc.assert(
        fc.property(courses, ({ extra, ...course }) => {
          const all = takeCourse({ ...textsOf(locale), extra: extra.map(keyed) }, course)
          const given = all.filter((key) => !key.startsWith('extra.'))
          expect(given.filter((key, at) => given.indexOf(key) !== at)).toEqual([])
          expect(given.filter((key) => promptKeys.has(key))).toHaveLength(course.sessions + course.missed.length)
        }),
        { numRuns: 1000 },
      )
    },
  )
})

describe('what a clinic adds', () => {
  it('comes with its sessions and no other, and again when one of them is made up', () => {
    const at = { sessions: [5, 8], phase: null, area: null }
    const course = { sessions: 12, initial: 3, ending: 2, missed: [{ session: 8, late: false }] }
    const given = takeCourse({ ...en, extra: [keyed(at, 0)] }, course)
    const added = given.flatMap((key, index) => (key === 'extra.0' ? [given[index - 1]] : []))
    expect(added).toEqual(['middle.02', 'middle.05', 'middle.06'])
  })

  it('leaves every other text of the course as it was', () => {
    const course = { sessions: 16, area: 'grief', initial: 3, ending: 2, missed: [] } as const
    const at = { sessions: null, phase: 'middle', area: 'grief' } as const
    const given = takeCourse({ ...en, extra: [keyed(at, 0)] }, course)
    expect(given.filter((key) => key === 'extra.0')).toHaveLength(11)
    expect(given.filter((key) => key !== 'extra.0')).toEqual(takeCourse(en, course))
  })
})

describe('chooseLetter', () => {
  it('gives the first unused alternative, and the first of all when each was used', () => {
    const keys = en.missed.map(({ key }) => key)
    expect(chooseLetter(en.missed, new Set()).key).toBe('missed.a')
    expect(chooseLetter(en.missed, new Set(['missed.a', 'missed.c'])).key).toBe('missed.b')
    expect(chooseLetter(en.missed, new Set(keys)).key).toBe('missed.a')
  })

  it('has a countdown for each number that a clinic may choose', () => {
    expect([1, 2, 3, 4, 5, 6].filter((left) => !isCounted(left))).toEqual([])
    expect(lettersOf(en).filter(({ key }) => key.startsWith('countdown.')).length).toBeGreaterThanOrEqual(18)
  })
})
