import type { TherapistId } from '../course/ids.ts'
import type { PlainDate } from '../time/wall-time.ts'
import { batchGet, inRuns } from './batch.ts'
import { type Item, valueOf } from './item.ts'
import { DiaryDay } from './items.ts'
import { diaryKey, keyText } from './keys.ts'
import type { Table } from './table.ts'

/** A therapist's days in the order asked for, a hundred to a request; one without an item comes empty, with version 0. */
export async function readDiary(
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
  return item === undefined ? { therapist, date, bookings: [], version: 0 } : valueOf(DiaryDay, item)
}
