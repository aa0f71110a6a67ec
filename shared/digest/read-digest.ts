import { type CaseView, caseViewOf } from '../course/case-view.ts'
import type { CourseId } from '../course/ids.ts'
import type { Alert } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import { type Instant, plus } from '../time/instant.ts'

/** What the daily mail tells of, in its order. */
export const matters = ['urgent', 'stopped', 'held', 'bounced', 'unmarked', 'asked', 'other'] as const
export type Matter = (typeof matters)[number]

/** Where a person is needed: a slot of a course, a course, or (null) the clinic as a whole. */
export interface Place {
  readonly course: CourseId | null
  readonly slot: number | null
}

/** The places of each matter, each once; a matter that has none is not there. */
export type Digest = ReadonlyMap<Matter, readonly Place[]>

/** Of an alert that is not urgent, what it is about; all others are told together. */
const matterOf: Readonly<Record<string, Matter>> = {
  held: 'held',
  'mails-withheld': 'held',
  bounced: 'bounced',
  complained: 'bounced',
  'soft-bounces': 'bounced',
  rejected: 'bounced',
  unsubscribed: 'bounced',
  unmarked: 'unmarked',
  'time-requested': 'asked',
}

interface DigestDeps {
  readonly store: Pick<Store, 'readClinic' | 'listAlerts' | 'listCaseload'>
  /** How long a session takes. */
  readonly minutes: number
}

/** What needs a person now: every open alert, and of the courses what is over and not marked, or asks for another time. */
export async function readDigest({ store, minutes }: DigestDeps, now: Instant): Promise<Digest> {
  const [clinic, alerts, rows] = await Promise.all([
    store.readClinic(),
    openAlerts(store),
    store.listCaseload({ of: 'open', therapist: null }),
  ])
  const views = rows.map((row) => caseViewOf(row, now))
  const found: readonly Found[] = [
    ...(clinic.sending ? [] : [{ matter: 'stopped' as const, course: null, slot: null, of: '' }]),
    ...alerts.map(foundInAlert),
    ...views.flatMap((view) => foundInCourse(view, { minutes, now })),
  ]
  const groups = matters.map((matter) => [matter, placesOf(found.filter((one) => one.matter === matter))] as const)
  return new Map(groups.filter(([, places]) => places.length > 0))
}

/** How many things need a person. */
export function countOf(digest: Digest): number {
  return [...digest.values()].reduce((count, places) => count + places.length, 0)
}

interface Found extends Place {
  readonly matter: Matter
  /** What tells two things at one place apart. */
  readonly of: string
}

async function openAlerts(store: DigestDeps['store']): Promise<readonly Alert[]> {
  const alerts: Alert[] = []
  for (let after: string | null = null; ;) {
    const page = await store.listAlerts(after, 100)
    alerts.push(...page.items)
    if (page.next === null) return alerts
    after = page.next
  }
}

/** A session that nobody marked, and a wish, stand in the course as well: they are one thing. */
function foundInAlert({ id, code, severity, course, slot }: Alert): Found {
  const matter = severity === 'urgent' ? 'urgent' : (matterOf[code] ?? 'other')
  return { matter, course, slot, of: slot !== null && (matter === 'unmarked' || matter === 'asked') ? '' : id }
}

function foundInCourse(
  { row: { course }, slots }: CaseView,
  { minutes, now }: { readonly minutes: number; readonly now: Instant },
): readonly Found[] {
  return slots.flatMap(({ slot, startsAt, status, isAsked }) => {
    const isOver = plus(startsAt, { minutes }) <= now && (status === 'scheduled' || status === 'confirmed')
    const place = { course, slot, of: '' }
    return [
      ...(isOver ? [{ matter: 'unmarked' as const, ...place }] : []),
      ...(isAsked ? [{ matter: 'asked' as const, ...place }] : []),
    ]
  })
}

function placesOf(found: readonly Found[]): readonly Place[] {
  const places = new Map(found.map(({ course, slot, of }) => [`${course} ${slot} ${of}`, { course, slot }]))
  return [...places.values()]
}
