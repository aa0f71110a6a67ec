import type { Course } from '../../shared/course/course.ts'
import type { Diary } from '../../shared/course/diary.ts'
import type { Slot } from '../../shared/course/slot.ts'
import type { Situation } from '../../shared/message/message.ts'
import type { CourseLife } from './course-life.ts'

/** A course and the diaries before an action. */
export interface Snapshot {
  readonly situation: Situation
  readonly diary: Diary
}

/** What an undo right after an action did not put back as it was; none where all is well. */
export function notRestored(
  before: Snapshot,
  life: CourseLife,
  { wasTold }: { readonly wasTold: boolean },
): readonly string[] {
  const { situation, diary } = life
  const fresh = situation.course.notices.filter(({ number }) => number > before.situation.course.revision)
  const undone = fresh.find(({ undoes }) => !undoes)
  const corrections = fresh.filter(({ undoes }) => undoes)
  return [
    ...same('the course', termsOf(before.situation.course), termsOf(situation.course)),
    ...same('what the client chose', choicesOf(before.situation), choicesOf(situation)),
    ...before.situation.slots.flatMap((slot) => {
      const now = situation.slots.find(({ id }) => id === slot.id)
      return now === undefined ? [`slot ${slot.id} is gone`] : same(`slot ${slot.id}`, factsOf(slot), factsOf(now))
    }),
    ...situation.slots
      .slice(before.situation.slots.length)
      .flatMap(({ id, status }) => (status === 'cancelled' ? [] : [`slot ${id}, which was booked, is ${status}`])),
    ...same('the diary', bookingsIn(before.diary), bookingsIn(diary)),
    ...(undone === undefined || wasTold === (undone.withdrawnAt === null) ? [] : ['the notice is not as it was told']),
    // A corrected mark gives no notice of its own; that its make-up was cancelled in a mail is taken back in one.
    ...(undone === undefined || corrections.length === Number(wasTold) ? [] : [`${corrections.length} corrections`]),
  ]
}

/** All but the revisions, which an undo does not take back. */
function termsOf({ contract, therapist, status, cadence, area, secondArea, endedAt, countdownRound }: Course) {
  const { revision: _revision, ...agreed } = contract
  return { agreed, therapist, status, cadence, area, secondArea, endedAt, countdownRound }
}

function choicesOf({ client }: Situation) {
  const { zone, locale, content, prompts, reminders, calendar, openCourse } = client
  return { zone, locale, content, prompts, reminders, calendar, openCourse }
}

function factsOf(slot: Slot) {
  const { wall, startsAt, minutes, therapist, status, counts, cancelledAt, ended, numberedAs, technique, makesUp } =
    slot
  return { wall, startsAt, minutes, therapist, status, counts, cancelledAt, ended, numberedAs, technique, makesUp }
}

function bookingsIn(diary: Diary): readonly string[] {
  const all = [...diary.values()].flatMap(({ therapist, bookings }) =>
    bookings.map(({ course, slot, startsAt }) => `${therapist} ${course} ${slot} ${startsAt}`),
  )
  return all.toSorted()
}

function same(what: string, one: unknown, other: unknown): readonly string[] {
  const [before, after] = [JSON.stringify(one), JSON.stringify(other)]
  return before === after ? [] : [`${what} was ${before} and is ${after}`]
}
