import * as z from 'zod/mini'

import { CaseloadRow } from '../course/caseload-row.ts'
import { Client } from '../course/client.ts'
import { Course } from '../course/course.ts'
import { DiaryDay } from '../course/diary.ts'
import { Slot } from '../course/slot.ts'
import type { Step } from './bring-up.ts'
import {
  AddressEntry,
  Alert,
  Answered,
  AuditRecord,
  ClinicState,
  Edition,
  Heartbeat,
  Limit,
  Replay,
  SealedKey,
  SentMail,
} from './items.ts'
import { Job, JobRow } from './jobs.ts'
import { unpack } from './packed.ts'
import { TableIdentity, Tombstone } from './tombstones.ts'

/** A kind of item: what its value is now, and how the values of all its earlier versions come to be that. */
export interface Kind<Value extends z.ZodMiniType = z.ZodMiniType> {
  readonly value: Value
  /** The first leads from version 1 to 2, and so on: there is one more version than there are steps. */
  readonly steps: readonly Step[]
  /** Of what lies packed in the table, the value as steps and schema know it. */
  readonly unpacked?: z.ZodMiniType<Readonly<Record<string, unknown>>>
}

/**
 * All kinds of items. Where a value changes its shape a step is added here, and the items of the new version are kept as
 * fixtures: CONTRIBUTING.md tells how. `caseload-row` is no item: it stands in the index with its course.
 */
export const kinds = {
  clinic: { value: ClinicState, steps: [] },
  heartbeat: { value: Heartbeat, steps: [] },
  client: { value: Client, steps: [] },
  address: { value: AddressEntry, steps: [] },
  course: { value: Course, steps: [] },
  slot: { value: Slot, steps: [] },
  audit: { value: AuditRecord, steps: [] },
  mail: {
    value: SentMail,
    steps: [],
    unpacked: z.lazy(() =>
      z.looseObject({
        mime: z.pipe(
          z.instanceof(Uint8Array),
          z.transform((bytes: Uint8Array<ArrayBuffer>) => unpack(bytes)),
        ),
      }),
    ),
  },
  'diary-day': { value: DiaryDay, steps: [] },
  alert: { value: Alert, steps: [] },
  job: { value: Job, steps: [] },
  'job-row': {
    value: JobRow,
    steps: [],
    unpacked: z.lazy(() =>
      z.looseObject({
        value: z.pipe(
          z.string(),
          z.transform((text): unknown => JSON.parse(text)),
        ),
      }),
    ),
  },
  edition: { value: Edition, steps: [] },
  'link-key': { value: SealedKey, steps: [] },
  answered: { value: Answered, steps: [] },
  limit: { value: Limit, steps: [] },
  replay: { value: Replay, steps: [] },
  home: { value: TableIdentity, steps: [] },
  tombstone: { value: Tombstone, steps: [] },
  'caseload-row': { value: CaseloadRow, steps: [] },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof kinds
