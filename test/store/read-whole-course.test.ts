import { describe, expect, it } from 'vitest'

import { readWholeCourse } from '../../shared/store/read-whole-course.ts'
import type { CourseState } from '../../shared/store/store.ts'
import { course, enrolOne, stateOf } from '../support/paper-course.ts'

describe('readWholeCourse', () => {
  it('reads again until the course and its slots fit together', async () => {
    const whole = await stateOf(await enrolOne())
    const { store, reads } = giving([tornOf(whole), tornOf(whole), whole])
    expect(await readWholeCourse(store, course)).toBe(whole)
    expect(reads()).toBe(3)
  })

  it('gives up, saying which course it is and nothing else, where they never do', async () => {
    const { store, reads } = giving([tornOf(await stateOf(await enrolOne()))])
    await expect(readWholeCourse(store, course)).rejects.toThrow('course c-001.1 and its slots do not fit together')
    expect(reads()).toBe(10)
  })

  it('has none where there is none', async () => {
    expect(await readWholeCourse(giving([null]).store, course)).toBeNull()
  })
})

/** The course as it is, and its first slot as it was before it was moved. */
function tornOf(whole: CourseState): CourseState {
  const [first, ...others] = whole.slots
  if (first === undefined) throw new Error('there is no slot')
  return { ...whole, slots: [{ ...first, revision: first.revision + 1 }, ...others] }
}

/** Answers one read after another, the last of them for ever. */
function giving(answers: readonly (CourseState | null)[]) {
  let count = 0
  const readCourse = async (): Promise<CourseState | null> => {
    count += 1
    return answers[Math.min(count, answers.length) - 1] ?? null
  }
  return { store: { readCourse }, reads: () => count }
}
