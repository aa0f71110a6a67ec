import * as z from 'zod/mini'

import { CourseId, TherapistId } from '../course/ids.ts'
import { Instant, plus } from '../time/instant.ts'
import type { LinkKey, RandomBytes } from './link-key.ts'
import { type OpenWith, type Opened, type TokenUse, open, seal } from './seal.ts'

/** Whose sessions a feed shows. */
export const FeedPayload = z.readonly(
  z.discriminatedUnion('of', [
    z.object({ of: z.literal('course'), course: CourseId, expiresAt: Instant }),
    z.object({ of: z.literal('therapist'), therapist: TherapistId, expiresAt: Instant }),
  ]),
)
export type FeedPayload = z.infer<typeof FeedPayload>

/** Whose feed, before it is said for how long. */
export type FeedOf =
  | { readonly of: 'course'; readonly course: CourseId }
  | { readonly of: 'therapist'; readonly therapist: TherapistId }

/** A feed's address, for programs (`https`) and in the form that a telephone opens as a subscription (`webcal`). */
export interface FeedAddress {
  readonly https: string
  readonly webcal: string
}

export interface FeedSealer {
  readonly key: LinkKey
  readonly randomBytes: RandomBytes
  /** Without a slash at its end. */
  readonly baseUrl: string
}

/**
 * How long a feed's address opens, in days. A program goes on asking the address that it was once given, so it has to
 * last longer than any course (16 sessions 28 days apart, with pauses); a therapist is given a new one each year.
 */
export const feedDays = { course: 730, therapist: 400 } as const

const feed: TokenUse<FeedPayload> = { name: 'interlude-feed', schema: FeedPayload }

/** Seals a feed's address: it shows nothing of whose it is, and opens as a feed only, never as a client's link. */
export function feedAddress(whose: FeedOf, now: Instant, { key, randomBytes, baseUrl }: FeedSealer): FeedAddress {
  const payload = { ...whose, expiresAt: plus(now, { days: feedDays[whose.of] }) }
  const https = `${baseUrl}/feeds/${seal(feed, payload, { key, iv: randomBytes(12) })}.ics`
  return { https, webcal: https.replace(/^https?:/, 'webcal:') }
}

export function openFeed(token: string, openWith: OpenWith): Promise<Opened<FeedPayload>> {
  return open(feed, token, openWith)
}
