import type { TherapistId } from '../course/ids.ts'
import type { PlainDate } from '../time/wall-time.ts'
import { batchGet, inRuns } from './batch.ts'
import { type Item, valueOf } from './item.ts'
import type { DiaryDay } from './items.ts'
import { diaryKey, keyText } from './keys.ts'
import { kinds } from './kinds.ts'
import { readRange } from './read-item.ts'
import type { Table } from './table.ts'

/**
 * A therapist's days in the order asked for; one without an item comes empty, with version 0. A batch is no snapshot: of a
 * course that is booked meanwhile it may show some days and not others. Versions only grow, so two readings that agree
 * show the diary as it stood between them; where others book all the while, the last of ten readings must do.
 */
export async function readDiary(
  table: Table,
  therapist: TherapistId,
  dates: readonly PlainDate[],
): Promise<readonly DiaryDay[]> {
  let days = await readOnce(table, therapist, dates)
  for (let reading = 2; reading <= 10; reading += 1) {
    const before = days
    days = await readOnce(table, therapist, dates)
    if (days.every((day, index) => day.version === before[index]?.version)) return days
  }
  return days
}

/** The days from `from` on that have an item. No snapshot: what is decided on them is held by their versions. */
export async function readDiaryFrom(
  table: Table,
  therapist: TherapistId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate | undefined },
): Promise<readonly DiaryDay[]> {
  const { pk, sk } = diaryKey(therapist, from)
  const range =
    to === undefined
      ? { condition: 'sk >= :from', values: { ':from': sk } }
      : { condition: 'sk BETWEEN :from AND :to', values: { ':from': sk, ':to': diaryKey(therapist, to).sk } }
  const items = await readRange(table, { pk, ...range })
  return items.map((item) => valueOf(kinds['diary-day'], item))
}

/** A hundred days to a request, which is the most that DynamoDB takes. */
async function readOnce(
  table: Table,
  therapist: TherapistId,
  dates: readonly PlainDate[],
): Promise<readonly DiaryDay[]> {
  const runs = inRuns([...new Set(dates)], 100).map((run) => run.map((date) => diaryKey(therapist, date)))
  const answers = await Promise.all(runs.map((keys) => batchGet(table, keys)))
  const found = new Map(answers.flatMap((answer) => [...answer]))
  return dates.map((date) => dayOf(found.get(keyText(diaryKey(therapist, date))), therapist, date))
}

function dayOf(item: Item | undefined, therapist: TherapistId, date: PlainDate): DiaryDay {
  return item === undefined ? { therapist, date, bookings: [], version: 0 } : valueOf(kinds['diary-day'], item)
}
