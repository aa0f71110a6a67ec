import * as z from 'zod/mini'

import { AddressId } from '../address/address-id.ts'
import { Absence } from '../course/absence.ts'
import { AttemptId, ClientId, JobId } from '../course/ids.ts'
import { LetterName } from '../course/letter-name.ts'
import { Instant } from '../time/instant.ts'
import { PlainDate } from '../time/wall-time.ts'

const jobProgress = () => ({
  id: JobId,
  /** How many rows there are; each is an item of its own, `JobRow`. */
  rows: z.int(),
  cursor: z.int(),
  refused: z.array(z.readonly(z.object({ line: z.int(), client: ClientId, code: z.string(), detail: z.string() }))),
  startedAt: Instant,
  finishedAt: z.nullable(Instant),
  dueAt: z.nullable(Instant),
  version: z.int(),
})

/** Enrols the rows of a clients' file. */
export const ImportJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('import'),
      /** Who gave the file; null where nobody had signed in. */
      by: z._default(z.nullable(z.string()), null),
    }),
  ),
)
export type ImportJob = z.infer<typeof ImportJob>

/** Moves the courses that an absence touches, one a row; it waits until staff have approved it. */
export const AbsenceJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('absence'),
      absence: Absence,
      by: z.string(),
      approvedBy: z.nullable(z.string()),
      approvedAt: z.nullable(Instant),
      /** Who took it back, and when: its days are open again. */
      withdrawnBy: z._default(z.nullable(z.string()), null),
      withdrawnAt: z._default(z.nullable(Instant), null),
    }),
  ),
)
export type AbsenceJob = z.infer<typeof AbsenceJob>

/** Forgets an erased client, a course a step, once it can no longer be taken back. There is one for each client. */
export const ErasureJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('erasure'),
      client: ClientId,
      by: z.string(),
      /** Since when it forgets; until then the erasure can be taken back. */
      begunAt: z.nullable(Instant),
    }),
  ),
)
export type ErasureJob = z.infer<typeof ErasureJob>

/** How long what was put together for a client is kept, in days. */
export const exportKeptDays = 7

/**
 * Puts together for a client all that is kept of the person, a course a step. Its rows hold the parts; `rows` counts those
 * that there are so far, `cursor` the courses gone over. There is one for each client.
 */
export const ExportJob = z.lazy(() =>
  z.readonly(
    z.object({ ...jobProgress(), type: z.literal('export'), client: ClientId, by: z.string(), courses: z.int() }),
  ),
)
export type ExportJob = z.infer<typeof ExportJob>

/**
 * Goes over all courses because other planning settings or zone rules were deployed. Its rows tell, one course each, what
 * changes; `cursor` counts the courses gone over, `after` is where the next page of them begins.
 */
export const ReplanJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('replan'),
      of: z.enum(['settings', 'zone-rules']),
      /** Hash or version of what was applied before, and of what is to be. */
      from: z.string(),
      to: z.string(),
      /**
       * Settings: compare, waiting (for approval), apply, again, done. Zone rules: apply, again, done. `again` catches
       * what a function wrote that had read the old state. Withdrawn: something else was deployed before it was done.
       */
      phase: z.enum(['compare', 'waiting', 'apply', 'again', 'done', 'withdrawn']),
      after: z.nullable(z.string()),
      /** Messages that get another due time, the earliest and latest of those, and the slots concerned. */
      messages: z.int(),
      firstAt: z.nullable(Instant),
      lastAt: z.nullable(Instant),
      slots: z.int(),
      approvedBy: z.nullable(z.string()),
      approvedAt: z.nullable(Instant),
    }),
  ),
)
export type ReplanJob = z.infer<typeof ReplanJob>

/**
 * Goes over all courses once sending is on again and what was due meanwhile is held: its rows name the courses with such
 * messages. `cursor` counts the courses gone over, then the rows on which somebody's decision was carried out.
 */
export const CatchUpJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('catch-up'),
      by: z.string(),
      heldBefore: Instant,
      /** Replaced: sending was off and on again since, and another job lists what is held now. */
      phase: z.enum(['look', 'waiting', 'send', 'skip', 'done', 'replaced']),
      after: z.nullable(z.string()),
      /** Who decided on all that was left, and when. */
      decidedBy: z.nullable(z.string()),
      decidedAt: z.nullable(Instant),
    }),
  ),
)
export type CatchUpJob = z.infer<typeof CatchUpJob>

/** An attempt at a letter, and to whom. */
const LetterAttempt = z.lazy(() => z.readonly(z.object({ attempt: AttemptId, client: ClientId })))

/** Sends a mail outside the plan to everybody at an address, or to one of them, one a step; `after` is who had their turn last. */
export const LetterJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('letter'),
      letter: LetterName,
      /** Whoever is not written to at this address any more gets none. */
      address: AddressId,
      /** To whom alone; null: to all. */
      client: z.nullable(ClientId),
      after: z.nullable(ClientId),
      /** How often running SES refused the one that is next. */
      refusals: z.int(),
      /** The attempt that was claimed; found on a later run, it may have gone out and is not made again. */
      sending: z.nullable(LetterAttempt),
      /** The attempts that went out, or may have. */
      sent: z.readonly(z.array(LetterAttempt)),
    }),
  ),
)
export type LetterJob = z.infer<typeof LetterJob>

/** Tells staff once a day by mail what needs a person, one of them a step. There is one for the clinic, and it is never done. */
export const DigestJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('digest'),
      /** The clinic's day that was told last, or is being told. */
      day: z.nullable(PlainDate),
      /** Who is told of that day, as the clinic's file had it when it began; `cursor` counts those who had their turn. */
      to: z.readonly(z.array(z.string())),
      /** The attempt that was claimed; found on a later run, it may have gone out and is not made again. */
      sending: z.nullable(AttemptId),
      /** How often running SES refused the one that is next. */
      refusals: z.int(),
    }),
  ),
)
export type DigestJob = z.infer<typeof DigestJob>

/** Forgets once a day whose time is over, a course a row. There is one for the clinic, and it is never done. */
export const RetentionJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('retention'),
      /** The clinic's day that was gone over last, or is being gone over. */
      day: z.nullable(PlainDate),
    }),
  ),
)
export type RetentionJob = z.infer<typeof RetentionJob>

/**
 * Sets a table right that was put back to an earlier second: heeds what is noted outside it, then holds what was due by then.
 * `cursor` counts the tombstones gone over, `after` is where the next page of them begins.
 */
export const RestoreJob = z.lazy(() =>
  z.readonly(
    z.object({
      ...jobProgress(),
      type: z.literal('restore'),
      /** When the last tick ran in the table before it was put in place; null where none ever did. */
      from: z.nullable(Instant),
      /** Over the tombstones it goes twice: which courses are of anybody still is known once the clients are set right. */
      phase: z.enum(['clients', 'courses', 'hold', 'done']),
      after: z.nullable(z.string()),
    }),
  ),
)
export type RestoreJob = z.infer<typeof RestoreJob>

/** Work in steps that survives a crash: `cursor` says what is done, `dueAt` when the next step runs. */
export const Job = z.lazy(() =>
  z.discriminatedUnion('type', [
    ImportJob,
    AbsenceJob,
    ErasureJob,
    ExportJob,
    ReplanJob,
    CatchUpJob,
    LetterJob,
    DigestJob,
    RetentionJob,
    RestoreJob,
  ]),
)
export type Job = z.infer<typeof Job>

export const JobRow = z.lazy(() =>
  z.readonly(z.object({ job: JobId, row: z.int(), line: z.int(), value: z.unknown() })),
)
export type JobRow = z.infer<typeof JobRow>
