import fc from 'fast-check'

import type { Changed } from '../../shared/change/case.ts'
import { countsAsSession } from '../../shared/course/session-number.ts'
import { CourseId, SlotId, TherapistId } from '../../shared/course/ids.ts'
import { noticeKey } from '../../shared/course/notice.ts'
import type { Result } from '../../shared/course/refusal.ts'
import { type Situation, ledgerOf } from '../../shared/message/message.ts'
import { PlainDate, WallTime, dateOf, plusDays } from '../../shared/time/wall-time.ts'
import { toInstant, toWall } from '../../shared/time/zone.ts'
import { type Deed, aDeed, storyOf } from './course-commands.ts'
import { CourseLife } from './course-life.ts'
import { brokenRules } from './course-rules.ts'
import { at } from './sample-course.ts'
import { aSituation } from './situation.ts'
import { type Snapshot, notRestored } from './undo-rules.ts'

/** Another client's sessions, on whose times this course must not be booked. */
const others = ['2027-02-02T15:00', '2027-03-30T14:00', '2027-04-06T14:00', '2027-01-21T10:00'].map((wall) => ({
  therapist: TherapistId.parse('t-1'),
  date: PlainDate.parse(wall.slice(0, 10)),
  bookings: [
    {
      course: CourseId.parse('c-999.1'),
      slot: SlotId.parse(1),
      startsAt: toInstant(WallTime.parse(wall), aSituation().course.zone),
      minutes: 50,
    },
  ],
  version: 1,
}))

/** What a clinic does about lost sessions; how many lives are tried, and by which seed (null: another one each time). */
export interface Lives {
  readonly missed: 'make-up' | 'count'
  readonly cancelled: 'make-up' | 'count'
  readonly runs: number
  readonly seed: number | null
}

/** What was lived through without a broken rule. */
export interface Lived {
  readonly lives: number
  readonly deeds: number
  readonly refused: number
  readonly mails: number
}

/** Lives through random courses of up to 40 deeds each; throws with the story and the seed where a rule is broken after a deed. */
export function liveCourses({ missed, cancelled, runs, seed }: Lives): Lived {
  const lived = { lives: 0, deeds: 0, refused: 0, mails: 0 }
  const file = { course: { missed, cancelled, noticeHours: 48 } }
  const life = fc.property(fc.array(aDeed, { maxLength: 40, size: 'max' }), (deeds) => {
    const { refused, mails } = liveOne(new CourseLife(aSituation({ file }), at('2026-12-28T20:00:00Z'), others), deeds)
    lived.lives += 1
    lived.deeds += deeds.length
    lived.refused += refused
    lived.mails += mails
  })
  fc.assert(life, { numRuns: runs, includeErrorInReport: true, ...(seed === null ? {} : { seed }) })
  return lived
}

function liveOne(life: CourseLife, deeds: readonly Deed[]) {
  const story: string[] = []
  let [short, refused] = [noneShort, 0]
  for (const deed of deeds) {
    const { situation, diary } = life
    const result = perform(life, deed)
    if (result?.ok === false) refused += 1
    story.push(`${life.now} ${storyOf(deed)}: ${result?.ok === false ? result.error.code : 'done'}`)
    short = shortAfter(life, short, { deed, result })
    const isUndoable = result?.ok === true && canBeUndone(life, situation)
    const untold = isUndoable ? undone(life, { situation, diary }, false) : []
    life.tell()
    const told = isUndoable ? undone(life, { situation, diary }, true) : []
    const broken = [...untold, ...told, ...brokenRules(life, situation.slots, short.now)]
    if (broken.length > 0) throw new Error([...story, ...broken].join('\n'))
  }
  return { refused, mails: life.sent.length }
}

function perform(life: CourseLife, deed: Deed): Result<Changed | null> | null {
  switch (deed.deed) {
    case 'command':
      return life.command(deed.command(life))
    case 'pass':
      life.pass(deed.hours)
      return null
    case 'leave': {
      const today = dateOf(toWall(life.now, life.situation.course.zone))
      const from = plusDays(today, deed.inDays)
      const therapist = deed.of === 'clinic' ? null : life.situation.course.therapist
      return life.leave({ therapist, from, to: plusDays(from, deed.days - 1) })
    }
    default:
      return deed satisfies never
  }
}

/** Whether an undo would take back what was just done, and not an earlier action. */
function canBeUndone(life: CourseLife, before: Situation): boolean {
  const { undo } = life.situation.course
  return undo !== null && undo !== before.course.undo
}

/** What an undo leaves other than it was; a notice that is held back by night is not told yet. */
function undone(life: CourseLife, before: Snapshot, isAttended: boolean): readonly string[] {
  const copy = life.copy()
  const number = life.situation.course.undo?.notice ?? null
  const notice = life.situation.course.notices.find((one) => one.number === number)
  const entry = notice && ledgerOf(life.situation, notice.slot ?? 'course')[noticeKey(notice)]
  const wasTold = isAttended && (entry?.state === 'sent' || entry?.state === 'held')
  const { status, endedAt } = life.situation.course
  // Its completion went, which closed the course for good.
  if (before.situation.course.status !== 'closed' && status === 'closed' && endedAt === null) return []
  const result = copy.command({ do: 'undo', for: 'staff' })
  if (!result.ok) return [`refused: ${result.error.code}`]
  return notRestored(before, copy, { wasTold })
}

/** Sessions of the contract that are neither used nor booked, because no time was free for a make-up. */
interface Short {
  /** As the course stands. */
  readonly now: number
  /** As many as there ever were: an undo may give a course back that has them. */
  readonly most: number
}

const noneShort: Short = { now: 0, most: 0 }

function shortAfter(
  { situation: { course, slots } }: CourseLife,
  before: Short,
  { deed, result }: { readonly deed: Deed; readonly result: Result<Changed | null> | null },
): Short {
  const isUndo = deed.deed === 'command' && deed.what.startsWith('undo ')
  const isShort = result?.ok === true && result.value?.signals.some(({ code }) => code === 'no-free-step') === true
  const booked = slots.filter((slot) => countsAsSession(slot) || slot.status === 'paused').length
  const missing = course.contract.sessions - course.held - booked
  const mayBe = isUndo ? before.most : before.now
  const now = isShort || missing < mayBe ? missing : mayBe
  return { now, most: Math.max(before.most, now) }
}
