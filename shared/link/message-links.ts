import type { Kind } from '../course/ledger.ts'
import type { CourseId } from '../course/ids.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type FeedAddress, type FeedSealer, feedAddress } from './feed-link.ts'
import type { LinkPurpose } from './link-payload.ts'
import { sealLink } from './seal.ts'

/** The addresses that one mail carries. */
export interface MessageLinks {
  readonly page: string
  /** Stops the family that the mail belongs to; null for notices, which have none to stop. */
  readonly stop: string | null
  readonly stopAll: string
  /** The course's calendar feed, for a client whose calendar asks one. */
  readonly feed: FeedAddress
}

export interface MessageLinksInput {
  readonly course: CourseId
  readonly slot: number | null
  /** Null for a mail that belongs to no family. */
  readonly kind: Kind | null
  /** Keys of the texts that the page is to show. */
  readonly texts: readonly string[]
  readonly now: Instant
}

/** How long a link opens: past the end of a course that began with it, and the 30 days of the follow-up. */
export const linkDays = 270

/** What a mail's own stop link (and its List-Unsubscribe header) stops; null for what cannot be stopped by itself. */
export function stopPurpose(kind: Kind): 'stop-prompts' | 'stop-reminders' | null {
  switch (kind) {
    case 'prompt':
    case 'countdown':
    case 'completion':
    case 'follow-up':
      return 'stop-prompts'
    case 'reminder':
      return 'stop-reminders'
    case 'welcome':
    case 'change':
    case 'cancellation':
    case 'missed':
      return null
    default:
      return kind satisfies never
  }
}

/** Seals the links of one mail under `key`; `baseUrl` has no slash at its end. */
export function messageLinks(input: MessageLinksInput, sealer: FeedSealer): MessageLinks {
  const { key, randomBytes, baseUrl } = sealer
  const expiresAt = plus(input.now, { days: linkDays })
  const link = (purpose: LinkPurpose): string => {
    const { course, slot } = input
    const texts = purpose === 'page' ? [...input.texts] : []
    return `${baseUrl}/c/${sealLink({ course, slot, purpose, texts, expiresAt }, key, randomBytes(12))}`
  }
  const stop = input.kind === null ? null : stopPurpose(input.kind)
  return {
    page: link('page'),
    stop: stop === null ? null : link(stop),
    stopAll: link('stop-all'),
    feed: feedAddress({ of: 'course', course: input.course }, input.now, sealer),
  }
}
