import { perhapsRaised } from './acting.ts'
import { numberIn, phaseOf, slotAt, slotOf } from './course-state.ts'
import { minute } from './days.ts'
import type { CourseContext, Draft } from './expectation.ts'
import type { Notice, Version } from './facts.ts'
import { noNumbers, numbersOf } from './numbers.ts'

const never = Number.POSITIVE_INFINITY

/** A notice and the action that owes it. */
export interface Noticed {
  readonly notice: Notice
  readonly version: Version
}

export interface About extends Noticed {
  readonly optional: boolean
}

/** The forms that its line may have: of its slot or of the course, a change or a cancellation. */
export function formsOf(context: CourseContext, { notice, version, optional }: About, dueAt: number): readonly Draft[] {
  const { course, clinic } = context
  const { kinds, cause, slots, level } = notice
  const { before, state } = version
  const plain = { cause, dueLeeway: minute, optional: optional || notice.optional, dues: () => [dueAt] } as const
  const ofs = (at: number) => [...new Set([...lengthsAt(at), state.of, before.of])]
  const lengthsAt = (at: number) => course.versions.flatMap((one) => (one.at <= at ? [one.state.of] : [])).slice(-1)
  return kinds.flatMap((kind): readonly Draft[] => {
    const ofCourse = {
      ...plain,
      ofs,
      kind,
      slot: null,
      starts: () => [null],
      numbers: noNumbers,
      revisions: () => 'any' as const,
    }
    const ofSlot = (slots.length === 1 ? slots : []).map((slot): Draft => {
      const was = slotOf(before, slot)
      const is = slotOf(state, slot)
      const session = was === undefined ? null : numberIn(was, before, { course, clinic })
      const from = { session, phase: session === null ? null : phaseOf(session, before, clinic) }
      const old = was === undefined ? [] : [was.startsAt]
      const now = is === undefined ? [] : [is.startsAt]
      // Its words are those of the state when it is sent; a cancellation's number and start are from before.
      const sent = (at: number) => slotAt(course, slot, at)
      const isBefore = kind === 'cancellation'
      const numbers = (at: number) => (isBefore ? [from] : numbersOf(context, slot, version.at)(at))
      const starts = (at: number) =>
        isBefore ? [...old, ...(notice.undoes ? now : [])] : [...now, sent(at)?.startsAt ?? never]
      // Whether a cancellation raises the revision is not said.
      const before_ = isBefore || notice.undoes ? perhapsRaised(was?.revisions ?? []) : []
      const revisions = (at: number) => [...before_, ...(is?.revisions ?? []), ...(sent(at)?.revisions ?? [])]
      return { ...plain, ofs, kind, slot, starts, numbers, revisions }
    })
    return level === 'slot' ? ofSlot : level === 'course' ? [ofCourse] : [...ofSlot, ofCourse]
  })
}
