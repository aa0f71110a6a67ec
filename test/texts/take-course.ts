import { isMidway } from '../../shared/course/midway.ts'
import type { Area, Phase } from '../../shared/ipt/area.ts'
import { chooseTechnique, type Technique } from '../../shared/ipt/technique.ts'
import { chooseLetter, choosePrompt } from '../../shared/texts/choose-text.ts'
import { extrasAt } from '../../shared/texts/extra-texts.ts'
import type { Texts } from '../../shared/texts/texts.ts'

/** A course by its numbers, and which of its sessions were missed and made up. */
export interface TakenCourse {
  readonly sessions: number
  /** Its focus; null: there is none. */
  readonly area?: Area | null
  readonly initial: number
  readonly ending: number
  /** Whether its middle looks back and ahead. */
  readonly midway?: boolean
  /** `late`: marked only after the countdown of the next morning had gone. */
  readonly missed: readonly { readonly session: number; readonly late: boolean }[]
}

type Left = keyof Texts['countdown']

/** The keys of all texts that a client is given in a course, in order. */
export function takeCourse(texts: Texts, course: TakenCourse): readonly string[] {
  const used = new Set<string>()
  const given: string[] = []
  const give = (key: string): void => {
    used.add(key)
    given.push(key)
  }
  const earlier: (Technique | null)[] = []
  let before: Technique | null = null
  const prompt = (session: number): void => {
    const place = placeOf(course, session)
    const area = course.area ?? null
    const midway = isMidway({ ...course, midway: course.midway ?? false, revision: 1 }, session)
    const technique: Technique | null = midway
      ? null
      : chooseTechnique({ ...place, area, picked: null, before, earlier })
    give(choosePrompt(texts, { ...place, area, technique, midway, used }).key)
    for (const { key } of extrasAt(texts, { session, area, phase: place.phase })) give(key)
    if (place.phase !== 'middle' || midway) return
    earlier.push(technique)
    before = technique
  }
  const countDown = (session: number): void => {
    const left = course.sessions - session
    if (isCounted(left)) give(chooseLetter(texts.countdown[left], used).key)
  }
  give(texts.welcome.key)
  for (let session = 1; session <= course.sessions; session += 1) {
    for (const missed of course.missed.filter((mark) => mark.session === session)) {
      prompt(session)
      if (missed.late) countDown(session)
      give(chooseLetter(texts.missed, used).key)
    }
    prompt(session)
    countDown(session)
  }
  give(texts.completion.key)
  give(texts.followUp.key)
  return given
}

/** Whether there are countdowns for a number of sessions left. */
export function isCounted(left: number): left is Left {
  return left >= 1 && left <= 6
}

function placeOf(
  course: TakenCourse,
  session: number,
): { phase: Phase; sessionOfPhase: number; sessionsToEnd: number } {
  const sessionsToEnd = course.sessions - session
  if (sessionsToEnd < course.ending) {
    return { phase: 'ending', sessionOfPhase: course.ending - sessionsToEnd, sessionsToEnd }
  }
  if (session <= course.initial) return { phase: 'initial', sessionOfPhase: session, sessionsToEnd }
  return { phase: 'middle', sessionOfPhase: session - course.initial, sessionsToEnd }
}
