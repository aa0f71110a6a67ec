import * as z from 'zod'

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
const preferences = {
  zone: Zone.nullable(),
  locale: Locale,
  content: ContentLevel,
  /** Whether prompts (with countdowns, completion and follow-up) are wanted; notices of appointments go all the same. */
  prompts: z.boolean(),
  reminders: z.boolean(),
  calendar: CalendarMode.default('invites'),
}
export const Preferences = z.object(preferences).readonly()
export type Preferences = z.infer<typeof Preferences>

/** The client's wish to be written to at another address, which staff fulfil or decline. */
export const AddressAsked = z
  .object({
    email: z.string(),
    at: Instant,
    /** The alert that tells staff of it. */
    alert: z.string(),
  })
  .readonly()
export type AddressAsked = z.infer<typeof AddressAsked>

/** What is kept of a client's PIN: salt and scrypt hash, base64url. */
export const PinHash = z.object({ salt: z.string(), hash: z.string() }).readonly()
export type PinHash = z.infer<typeof PinHash>

/** A person who takes a course, as far as writing to them needs it. */
export const Client = z
  .object({
    id: ClientId,
    name: z.string(),
    email: z.string(),
    addressAsked: AddressAsked.nullable().default(null),
    ...preferences,
    consentedOn: PlainDate.nullable(),
    unsubscribedAt: Instant.nullable(),
    /** Since when mail to the address has been stopped by a hard bounce or a complaint. */
    bouncedAt: Instant.nullable(),
    softBounces: z.array(Instant),
    /** Whether others read the mail that comes to the address, or have read it. */
    sharedAddress: z.boolean().default(false),
    /** Asked for before anything clinical is shown; the clinic gives it, by another way than by mail. */
    pin: PinHash.nullable().default(null),
    /** Since when nothing is known of the person any more: what is left is a tombstone. */
    erasedAt: Instant.nullable().default(null),
    openCourse: CourseId.nullable(),
    courses: z.number().int().min(0),
    /** Raised by whatever bears on whether and where mail may go, so that a claim made before it fails. */
    mailVersion: z.number().int(),
    version: z.number().int(),
  })
  .readonly()
export type Client = z.infer<typeof Client>

/** Whether the words of prompts and letters may stand in mails: by the client's consent, to an address that nobody shares. */
export function takesFullContent({ content, sharedAddress }: Pick<Client, 'content' | 'sharedAddress'>): boolean {
  return content === 'full' && !sharedAddress
}
