import * as z from 'zod/mini'

import { Instant } from '../time/instant.ts'
import { Area, Phase } from '../ipt/area.ts'
import { Technique } from '../ipt/technique.ts'
import { AttemptId } from './ids.ts'

export const kinds = [
  'welcome',
  'change',
  'cancellation',
  'missed',
  'prompt',
  'reminder',
  'countdown',
  'completion',
  'follow-up',
] as const
/** The kinds of message, in the order in which those due together leave. */
export const Kind = z.enum(kinds)
export type Kind = z.infer<typeof Kind>

export const skipReasons = [
  'erased',
  'ended',
  'cancelled',
  'paused',
  'moved',
  'restored',
  'unsubscribed',
  'bounced',
  'opted-out',
  'absent',
  'merged',
  'too-late',
  'withheld',
] as const
/** Why a message that was due was not sent; of several, the first in this order. */
export const SkipReason = z.enum(skipReasons)
export type SkipReason = z.infer<typeof SkipReason>

/** What a message was about when its outcome fell: the number, phase and time that the client was told, or would have been. */
export const Told = z.lazy(() =>
  z.readonly(
    z.object({
      kind: Kind,
      slot: z.nullable(z.int()),
      session: z.nullable(z.int()),
      of: z.int(),
      phase: z.nullable(Phase),
      revision: z.int(),
      cause: z.nullable(z.string()),
      left: z.nullable(z.int()),
      dueAt: Instant,
      sessionStartsAt: z.nullable(Instant),
      locale: z.string(),
      area: z.nullable(Area),
      technique: z.nullable(Technique),
      /** The catalogue's key of the text that was used; null where a message has none of its own. */
      text: z.nullable(z.string()),
      /** The key of a message that this mail carried besides its own matter: a prompt in a welcome, a countdown in a prompt. */
      carries: z.nullable(z.string()),
      /** The catalogue's key of the carried message's text. */
      carriedText: z.nullable(z.string()),
      /** The keys of what went along with the prompt's own text. */
      beside: z._default(z.array(z.string()), []),
    }),
  ),
)
export type Told = z.infer<typeof Told>

const attempts = z.int().check(z.gte(0))

/** Of the attempts so far: how many had no answer, and how many SES refused for the mail's own sake. */
const tally = () => ({ attempts, unanswered: z.int().check(z.gte(0)), rejected: z.int().check(z.gte(0)) })

/** What goes out under one attempt: when, to which address, under which subject, with the texts of which catalogue. */
const envelope = () => ({ attempt: AttemptId, at: Instant, to: z.string(), subject: z.string(), catalogue: z.string() })

/** What SES told of a mail that it had taken, in the order in which one outweighs the other, whenever it is told. */
export const fates = ['delayed', 'soft-bounced', 'delivered', 'rejected', 'bounced', 'complained'] as const
export const Fate = z.enum(fates)
export type Fate = z.infer<typeof Fate>

/** Where one message stands. A message without an entry has not been tried. */
export const Entry = z.lazy(() =>
  z.discriminatedUnion('state', [
    /** It was due, but hangs on a mark that nobody has made yet; staff were told. */
    z.readonly(z.object({ state: z.literal('awaiting-mark'), attempts, at: Instant })),
    /** Refused for certain: nothing went out; to be tried again from `until`. */
    z.readonly(
      z.object({ state: z.literal('waiting'), ...tally(), until: Instant, told: z._default(z.nullable(Told), null) }),
    ),
    /** A send may be under way until the lease ends. */
    z.readonly(z.object({ state: z.literal('claimed'), ...tally(), ...envelope(), until: Instant, told: Told })),
    /** It may or may not have gone out: an event that bears the attempt may tell until `until`. */
    z.readonly(z.object({ state: z.literal('unknown'), ...tally(), ...envelope(), until: Instant, told: Told })),
    z.readonly(
      z.object({
        state: z.literal('sent'),
        attempts,
        ...envelope(),
        messageId: z.string(),
        told: Told,
        /** Null: nothing has been told yet. */
        fate: z._default(z.nullable(Fate), null),
      }),
    ),
    z.readonly(z.object({ state: z.literal('skipped'), attempts, at: Instant, reason: SkipReason, told: Told })),
    z.readonly(
      z.object({ state: z.literal('held'), attempts, attempt: z.nullable(AttemptId), at: Instant, told: Told }),
    ),
  ]),
)
export type Entry = z.infer<typeof Entry>

/** Whether it is settled what became of a message: nothing more is done about it. */
export function hasOutcome(entry: Entry | null): boolean {
  return entry?.state === 'sent' || entry?.state === 'skipped' || entry?.state === 'held'
}

/** An entry that may be tried again. */
export type TalliedEntry = Extract<Entry, { state: 'waiting' | 'claimed' | 'unknown' }>

/** Messages by key: what has become of each so far. */
export const Ledger = z.lazy(() => z.record(z.string(), Entry))
export type Ledger = z.infer<typeof Ledger>
