import { stateAt } from './course-state.ts'
import { day, hour, minute, second } from './days.ts'
import { after, goingOf, movedOn, sendByDay, startOf, type CourseContext, type ExpectedMessage } from './expectation.ts'
import { settle } from './settle.ts'
import type { SlotState } from './facts.ts'
import type { Choice } from './going.ts'
import { lengths, numbersOf, revisionsOf } from './numbers.ts'

const never = Number.POSITIVE_INFINITY

/** One for each time that the slot was marked missed. */
export function expectMissed(
  context: CourseContext,
  { slot }: SlotState,
  welcome: ExpectedMessage,
): readonly ExpectedMessage[] {
  const settled: ExpectedMessage[] = []
  const marks = context.course.marks.filter((mark) => mark.slot === slot)
  for (const [index, mark] of marks.entries()) {
    if (mark.as !== 'missed') continue
    const restoredAt = marks[index + 1]?.at ?? never
    const again = marks.slice(index + 1).some((one) => one.as === 'missed')
    const told = settled.some(({ actual }) => actual !== null && actual.reason !== 'restored')
    const plain = mark.at + context.clinic.messages.missedHours * hour
    const dueAt = movedOn(context, plain)
    const decide = (at: number): readonly Choice[] => {
      if (at > dueAt + 7 * day) return [{ do: 'skip', reason: 'too-late' }]
      // The 7 days can be counted from the mark, from two hours after it, or from `dueAt`.
      return [
        ...(at > mark.at + 7 * day ? [{ do: 'skip', reason: 'too-late' } as const] : []),
        ...sendByDay(context, at),
      ]
    }
    const restored = (at: number): readonly Choice[] =>
      restoredAt <= at ? [{ do: 'skip', reason: 'restored', from: restoredAt }] : []
    const from = Math.max(dueAt, after(welcome))
    const turns = [mark.at + 7 * day, dueAt + 7 * day, restoredAt]
    const allowed = goingOf(context, { from, turns, decide, void: restored, slack: 2 * minute })
    const numbers = numbersOf(context, slot, mark.at - second)
    // A slot that is missed a second time: whether its first void mail has a line, and what was settled comes again, is not said.
    const optional = (again && restoredAt < never && allowed.windows[0]?.reason === 'restored') || told
    const plainly = { kind: 'missed', slot, dueLeeway: minute, numbers, optional } as const
    // It bears the number from before; "of" how many may be as it was then, too.
    const ofs = (at: number) => [...lengths(context, slot)(at), stateAt(context.course, mark.at - second).of]
    const draft = {
      ...plainly,
      ofs,
      dues: () => [dueAt],
      starts: (at: number) => startOf(context, slot, at),
      revisions: revisionsOf(context, slot),
    }
    settled.push(settle(context, draft, allowed))
  }
  return settled
}
