import * as z from 'zod/mini'

import { CourseId } from '../course/ids.ts'
import { Instant } from '../time/instant.ts'

export const linkPurposes = ['page', 'stop-prompts', 'stop-reminders', 'stop-all'] as const
export const LinkPurpose = z.enum(linkPurposes)
/** What a link lets whoever holds it do: read the page, or stop the messages of one family (or all). */
export type LinkPurpose = z.infer<typeof LinkPurpose>

/** What a link says once it is opened: ids, what it is for, and until when. */
export const LinkPayload = z.readonly(
  z.object({
    course: CourseId,
    /** The slot that the page is about; null for the whole course. */
    slot: z.nullable(z.int()),
    purpose: LinkPurpose,
    /** Keys of the texts that the page shows, in their order. */
    texts: z.array(z.string()).check(z.maxLength(12)),
    /** From then on the link is refused. */
    expiresAt: Instant,
  }),
)
export type LinkPayload = z.infer<typeof LinkPayload>
