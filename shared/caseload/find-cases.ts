import * as z from 'zod/mini'

import type { CaseView } from '../course/case-view.ts'
import { TherapistId } from '../course/ids.ts'
import { phases } from '../ipt/area.ts'

export const sorts = ['next', 'name', 'therapist', 'session'] as const
export type Sort = (typeof sorts)[number]
/** What is so of a course: an alert is open, its client asks for another time, few sessions are left. */
export const caseFlags = ['flagged', 'asked', 'ending'] as const

/** What the list is asked for: an order, what is to fit, and where the page begins. Names are searched by a form, never by the address. */
export const CaseloadAsked = z.object({
  sort: z.catch(z.enum(sorts), 'next'),
  therapist: z.catch(z.nullable(TherapistId), null),
  phase: z.catch(z.nullable(z.enum(phases)), null),
  status: z.catch(z.nullable(z.enum(['open', 'paused'])), null),
  flag: z.catch(z.nullable(z.enum(caseFlags)), null),
  after: z.catch(z.nullable(z.string()), null),
})
export type CaseloadAsked = z.infer<typeof CaseloadAsked>

/** How many courses one page shows unless another number is asked for. */
const perPage = 25

/** Few sessions are left: the ending is to be prepared. */
const endingWithin = 4

export interface CaseloadFound {
  readonly shown: readonly CaseView[]
  /** How many fit in all. */
  readonly fitting: number
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** What a list is asked for besides. */
export interface CaseloadWanted {
  /** What is looked for in names and ids; empty: anything. */
  readonly text: string
  /** The courses about which an alert is open. */
  readonly flagged: ReadonlySet<string>
  readonly limit?: number | undefined
}

/** The page of those that fit, in order; `text` is looked for however it is written. */
export function findCases(
  views: readonly CaseView[],
  asked: CaseloadAsked,
  { text, flagged, limit = perPage }: CaseloadWanted,
): CaseloadFound {
  const wanted = plain(text)
  const fitting = views
    .filter((view) => fits(view, asked, flagged) && (wanted === '' || plain(wordsOf(view)).includes(wanted)))
    .map((view) => ({ view, place: placeOf(view, asked.sort) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : one.place > other.place ? 1 : 0))
  const last = views.find(({ row }) => row.course === courseIn(asked))
  const from = last === undefined ? null : placeOf(last, asked.sort)
  const rest = fitting.filter(({ place }) => from === null || place > from)
  const page = rest.slice(0, limit)
  const end = page.at(-1)?.view
  return {
    shown: page.map(({ view }) => view),
    fitting: fitting.length,
    next: rest.length > limit && end !== undefined ? cursorOf(end) : null,
  }
}

function fits({ row, phase, asks, left }: CaseView, asked: CaseloadAsked, flagged: ReadonlySet<string>): boolean {
  return (
    (asked.therapist === null || row.therapist === asked.therapist) &&
    (asked.phase === null || phase === asked.phase) &&
    (asked.status === null || row.status === asked.status) &&
    (asked.flag !== 'flagged' || flagged.has(row.course)) &&
    (asked.flag !== 'asked' || asks) &&
    (asked.flag !== 'ending' || left <= endingWithin)
  )
}

function wordsOf({ row }: CaseView): string {
  return `${row.listed.name ?? ''} ${row.client}`
}

/** Without accents and in small letters. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}

/** What a row is ordered by; its course keeps the order whole where others are alike. */
function placeOf({ row, next, used }: CaseView, sort: Sort): string {
  const by = {
    next: next?.startsAt ?? '~',
    name: plain(row.listed.name ?? '~'),
    therapist: row.therapist,
    session: String(used).padStart(3, '0'),
  }
  return `${by[sort]}\u0000${row.course}`
}

/** A cursor tells a course and no name: it stands in an address. */
function cursorOf({ row }: CaseView): string {
  return Buffer.from(row.course).toString('base64url')
}

/** The course after which a page begins; null: it is the first one. */
export function courseIn({ after }: CaseloadAsked): string | null {
  return after === null ? null : Buffer.from(after, 'base64url').toString()
}
