import { SlotId } from '../../shared/course/ids.ts'
import type { Notice, Touched } from '../../shared/course/notice.ts'
import type { Message, Situation } from '../../shared/message/message.ts'
import { plan } from '../../shared/message/plan.ts'
import { at } from './sample-course.ts'
import { entryOf, type State, withOutcome } from './situation.ts'

/** The move of slot 3 by an hour, by staff; any field of it may be another. */
export function aNotice(fields: Partial<Notice> = {}): Notice {
  return {
    ...{ number: 2, kind: 'change', cause: 'moved', by: 'staff', revision: 2, numberedAs: null },
    at: at('2027-01-15T20:00:00Z'),
    slot: SlotId.parse(3),
    touched: [touching(3, '2027-01-19T21:00:00Z', '2027-01-19T22:00:00Z')],
    ...{ undoes: false, withdrawnAt: null },
    ...fields,
  }
}

/** A slot as a notice names it. */
export function touching(slot: number, from: string | null, to: string | null): Touched {
  return { slot: SlotId.parse(slot), from: from === null ? null : at(from), to: to === null ? null : at(to) }
}

/** The situation in which a course has these things to tell. */
export function withNotices(situation: Situation, ...notices: readonly Notice[]): Situation {
  return { ...situation, course: { ...situation.course, notices: [...notices] } }
}

/** What became of a notice: in which state its message is since when. */
interface Came {
  readonly state: State
  readonly when?: string
  readonly attempts?: number
}

/** The situation in which the message of a notice came to a state, five seconds after it was made unless said otherwise. */
export function came(
  situation: Situation,
  notice: Notice,
  { state, when = '2027-01-15T20:00:05Z', attempts = 1 }: Came,
): Situation {
  const message = messageFor(notice, situation)
  return withOutcome(situation, message, entryOf(situation, message, { state, when: at(when), attempts }))
}

/** The message of the plan that tells a notice. */
export function messageFor({ number }: Pick<Notice, 'number'>, situation: Situation): Message {
  const found = plan(situation).find(({ notice }) => notice?.number === number)
  if (found === undefined) throw new Error(`the plan has no notice ${number}`)
  return found
}
