import * as z from 'zod/mini'

import { Instant } from '../time/instant.ts'
import { PlainDate } from '../time/wall-time.ts'
import { Zone } from '../time/zone.ts'
import { ClientId, CourseId } from './ids.ts'

export const locales = ['en', 'es', 'ar'] as const
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>

/** How a client's calendar learns of the appointments: by invitations in mails, by a feed that it asks, or not at all. */
export const CalendarMode = z.enum(['invites', 'feed', 'none'])
export type CalendarMode = z.infer<typeof CalendarMode>

/** How much an e-mail may say: `neutral` keeps the prompt's text behind the link, `full` (by consent) puts it in the mail. */
export const ContentLevel = z.enum(['neutral', 'full'])

/** What clients choose about the mails that they get. */
const preferences = () => ({
  zone: z.nullable(Zone),
  locale: Locale,
  content: ContentLevel,
  /** Whether prompts (with countdowns, completion and follow-up) are wanted; notices of appointments go all the same. */
  prompts: z.boolean(),
  reminders: z.boolean(),
  calendar: z._default(CalendarMode, 'invites'),
})
export const Preferences = z.lazy(() => z.readonly(z.object(preferences())))
export type Preferences = z.infer<typeof Preferences>

/** The client's wish to be written to at another address, which staff fulfil or decline. */
export const AddressAsked = z.lazy(() =>
  z.readonly(
    z.object({
      email: z.string(),
      at: Instant,
      /** The alert that tells staff of it. */
      alert: z.string(),
    }),
  ),
)
export type AddressAsked = z.infer<typeof AddressAsked>

/** What is kept of a client's PIN: salt and scrypt hash, base64url. */
export const PinHash = z.lazy(() => z.readonly(z.object({ salt: z.string(), hash: z.string() })))
export type PinHash = z.infer<typeof PinHash>

/** A person who takes a course, as far as writing to them needs it. */
export const Client = z.lazy(() =>
  z.readonly(
    z.object({
      id: ClientId,
      name: z.string(),
      email: z.string(),
      addressAsked: z._default(z.nullable(AddressAsked), null),
      ...preferences(),
      consentedOn: z.nullable(PlainDate),
      unsubscribedAt: z.nullable(Instant),
      /** Since when mail to the address has been stopped by a hard bounce or a complaint. */
      bouncedAt: z.nullable(Instant),
      softBounces: z.array(Instant),
      /** Whether others read the mail that comes to the address, or have read it. */
      sharedAddress: z._default(z.boolean(), false),
      /** Asked for before anything clinical is shown; the clinic gives it, by another way than by mail. */
      pin: z._default(z.nullable(PinHash), null),
      /** Since when nothing is known of the person any more: what is left is a tombstone. */
      erasedAt: z._default(z.nullable(Instant), null),
      /** Of so many of the courses, the first ones, the client was erased, before coming again as somebody new. */
      erasedCourses: z._default(z.int(), 0),
      /** Which of the client's addresses it is: raised whenever one is set anew. */
      addressNumber: z._default(z.int(), 0),
      openCourse: z.nullable(CourseId),
      courses: z.int().check(z.gte(0)),
      /** Raised by whatever bears on whether and where mail may go, so that a claim made before it fails. */
      mailVersion: z.int(),
      version: z.int(),
    }),
  ),
)
export type Client = z.infer<typeof Client>

/** Whether the words of prompts and letters may stand in mails: by the client's consent, to an address that nobody shares. */
export function takesFullContent({ content, sharedAddress }: Pick<Client, 'content' | 'sharedAddress'>): boolean {
  return content === 'full' && !sharedAddress
}
