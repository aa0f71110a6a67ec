import * as z from 'zod/mini'

import { AddressId } from '../address/address-id.ts'
import { DeclaredAbsence } from '../course/absence.ts'
import { AttemptId, ClientId, CourseId, JobId } from '../course/ids.ts'
import { Instant } from '../time/instant.ts'

/** By which planning settings and zone rules the clinic plans, and the jobs that last went over its courses for others. */
export const Planned = z.lazy(() =>
  z.readonly(
    z.object({
      /** Hash of the applied settings. */
      settings: z.string(),
      /** Version of the applied zone rules, and when others were last found; null while there were none. */
      zoneRules: z.string(),
      zoneRulesAt: z.nullable(Instant),
      /** Hash of the settings last found deployed; where they are not the applied ones, `settingsJob` is about them. */
      deployed: z.string(),
      settingsJob: z.nullable(JobId),
      zoneJob: z.nullable(JobId),
    }),
  ),
)
export type Planned = z.infer<typeof Planned>

/** The clinic's own state: whether it sends, and how fast. */
export const ClinicState = z.lazy(() =>
  z.readonly(
    z.object({
      sending: z.boolean(),
      /** Who set the switch last, when, and why as far as that was said; null while nobody has. */
      switchedBy: z._default(z.nullable(z.string()), null),
      switchedAt: z._default(z.nullable(Instant), null),
      switchedWhy: z._default(z.nullable(z.string()), null),
      /**
       * What was due by then, while sending was off, and has not gone, is for a person to decide on; null: nothing is. The
       * job lists the courses that have such messages.
       */
      heldBefore: z._default(z.nullable(Instant), null),
      heldJob: z._default(z.nullable(JobId), null),
      /** Leave and closures that were declared since the clinic's file was deployed. */
      absences: z._default(z.array(DeclaredAbsence), []),
      /** Null until the first tick has noted what is deployed, by which everything plans until then. */
      planned: z._default(z.nullable(Planned), null),
      /** By which times the standing jobs were set; null until they are begun. */
      standing: z._default(z.nullable(z.string()), null),
      /** Sends running whose outcome stayed unknown; at three the brake is on. */
      unknowns: z.int().check(z.gte(0)),
      /** When, with the brake on, the last probe was let through. */
      probeAt: z.nullable(Instant),
      /** How many messages a minute may be queued; halved by a throttle, raised again while there is none. */
      perMinute: z.int().check(z.gte(1)),
      /** When a throttle last halved that; null: none ever did. */
      throttledAt: z._default(z.nullable(Instant), null),
      /**
       * When the table was put back to an earlier second, by its job, and to which one: about then its last tick was. What was
       * due by `heldUntil` may have gone and is for a person to decide on; null: that is not looked into yet.
       */
      restored: z._default(
        z.nullable(
          z.readonly(z.object({ at: Instant, job: JobId, from: z.nullable(Instant), heldUntil: z.nullable(Instant) })),
        ),
        null,
      ),
      /** The file from another stack that is being taken in, and since when: until then nothing else is done here. */
      filling: z._default(z.nullable(z.readonly(z.object({ items: z.string(), at: Instant }))), null),
      /** The file that was taken in whole, so that saying so twice is once. */
      filled: z._default(z.nullable(z.string()), null),
      version: z.int(),
    }),
  ),
)
export type ClinicState = z.infer<typeof ClinicState>

export { DiaryDay } from '../course/diary.ts'

export const severities = ['urgent', 'today', 'info'] as const

/** What a person must look at, until somebody acknowledges it. */
export const Alert = z.lazy(() =>
  z.readonly(
    z.object({
      id: z.string(),
      at: Instant,
      client: z.nullable(ClientId),
      course: z.nullable(CourseId),
      slot: z.nullable(z.int()),
      code: z.string(),
      severity: z.enum(severities),
      acknowledged: z.boolean(),
      /** Who saw to it, by name, and when. */
      acknowledgedBy: z._default(z.nullable(z.string()), null),
      acknowledgedAt: z._default(z.nullable(Instant), null),
      /** Since when there is no cause for it any more: what it asked for was done. Null: there is, or only a person can tell. */
      settledAt: z._default(z.nullable(Instant), null),
      /** When the responsible clinician and the on-call address were last told by mail, and the latter how often. */
      clinicianToldAt: z._default(z.nullable(Instant), null),
      onCallToldAt: z._default(z.nullable(Instant), null),
      onCallTold: z._default(z.int(), 0),
      /** When somebody is next to be told; null for what stands on the list of alerts and nowhere else. */
      dueAt: z._default(z.nullable(Instant), null),
      version: z.int(),
    }),
  ),
)
export type Alert = z.infer<typeof Alert>

/** Something that planning goes by, as a text under its hash or version; what is kept under one never changes. */
export const Edition = z.lazy(() =>
  z.readonly(z.object({ of: z.enum(['settings', 'zone-rules']), id: z.string(), text: z.string() })),
)
export type Edition = z.infer<typeof Edition>

/**
 * What a client answered to a measure or a worksheet for one slot, one item a revision. A draft is written over in place
 * until it is settled; what is settled stays as it is, and the next change begins the next revision.
 */
export const Answered = z.lazy(() =>
  z.readonly(
    z.object({
      course: CourseId,
      slot: z.int(),
      form: z.string(),
      revision: z.int().check(z.gte(1)),
      at: Instant,
      by: z.string(),
      answers: z.union([z.array(z.number()), z.record(z.string(), z.unknown())]),
      /** A measure's score; null for a worksheet. */
      total: z.nullable(z.int()),
      /** False while it is still being written. */
      settled: z._default(z.boolean(), true),
      /** Raised by each write of this revision. */
      version: z._default(z.int(), 1),
    }),
  ),
)
export type Answered = z.infer<typeof Answered>

/** Who did what to a course, when; by ids and codes only. */
export const AuditRecord = z.lazy(() =>
  z.readonly(
    z.object({
      course: CourseId,
      /** The course's revision that the act brought about. */
      revision: z.int(),
      at: Instant,
      by: z.string(),
      act: z.string(),
      slot: z.nullable(z.int()),
      /** The reason that was given, where one was, and the salt of its hash; both go when the client is erased. */
      why: z._default(z.nullable(z.string()), null),
      whySalt: z._default(z.nullable(z.string()), null),
      /** HMAC-SHA-256 of the reason under its salt: it stays. */
      whyHash: z._default(z.nullable(z.string()), null),
      /** SHA-256 over the record before this one and this one's fields, the reason's hash among them. */
      hash: z.string(),
    }),
  ),
)
export type AuditRecord = z.infer<typeof AuditRecord>

/** A mail as it was sent: its MIME source. */
export const SentMail = z.lazy(() =>
  z.readonly(z.object({ course: CourseId, attempt: AttemptId, at: Instant, mime: z.instanceof(Uint8Array) })),
)
export type SentMail = z.infer<typeof SentMail>

/** The minute tick's last run. */
export const Heartbeat = z.lazy(() => z.readonly(z.object({ at: Instant, queued: z.int() })))
export type Heartbeat = z.infer<typeof Heartbeat>

/** Whose mails go to one address. */
export const AddressEntry = z.lazy(() =>
  z.readonly(z.object({ id: AddressId, clients: z.readonly(z.array(ClientId)), version: z.int() })),
)
export type AddressEntry = z.infer<typeof AddressEntry>

/** What a key has used up of an allowance: `count` times, until when that counts. */
export const Limit = z.lazy(() =>
  z.readonly(
    z.object({
      of: z.string().check(z.regex(/^[a-z-]{1,32}$/)),
      /** An id or a hash: nothing that could be an address, and no token. */
      key: z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,80}$/)),
      count: z.int().check(z.gte(0)),
      until: Instant,
      version: z.int(),
    }),
  ),
)
export type Limit = z.infer<typeof Limit>

/**
 * A request that bore a key of its sender's, and what it was answered with, so that the same one sent again is not done
 * again. Of a request that was begun and not finished there is no answer, and nobody knows how far it came.
 */
export const Replay = z.lazy(() =>
  z.readonly(
    z.object({
      /** A hash of who sent it, what it asks for and its key. */
      id: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
      /** A hash of what was sent: another request under the same key is a mistake. */
      request: z.string(),
      at: Instant,
      until: Instant,
      answer: z.nullable(
        z.readonly(
          z.object({
            status: z.int(),
            headers: z.readonly(z.record(z.string(), z.string())),
            /** gzip of the body. */
            body: z.instanceof(Uint8Array),
          }),
        ),
      ),
      version: z.int(),
    }),
  ),
)
export type Replay = z.infer<typeof Replay>

/** A month's link key as KMS sealed it, or in the place of a month `addresses`: the one key that stays. */
export const SealedKey = z.lazy(() =>
  z.readonly(
    z.object({ month: z.string().check(z.regex(/^(?:\d{4}-\d{2}|addresses)$/)), sealed: z.instanceof(Uint8Array) }),
  ),
)
export type SealedKey = z.infer<typeof SealedKey>
