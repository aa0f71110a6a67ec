import { randomBytes } from 'node:crypto'

import { createApi } from '../../../functions/api/api.ts'
import { createStaff } from '../../../functions/staff/staff.ts'
import { AttemptId, CourseId } from '../../../shared/course/ids.ts'
import { fingerprintOf } from '../../../shared/store/fingerprint.ts'
import type { PageResponse } from '../../../shared/http/page-response.ts'
import { sealForm } from '../../../shared/pages/console/form-seal.ts'
import type { Person } from '../../../shared/staff/person.ts'
import { sessionCookie } from '../../../shared/staff/session-cookie.ts'
import type { Store } from '../../../shared/store/store.ts'
import { type ApiWorld, askerOf, sampleSignIn } from '../api-world.ts'
import { createSentWorld, sessionOf } from '../console-world.ts'
import { eventOf } from '../link-world.ts'
import { type MemoryTable, createMemoryTable } from '../memory-store.ts'
import { at, everyDaysFrom, sampleClient, sampleCourse, sentEntry } from '../sample-course.ts'

/** One moment of a clinic in which two therapists have a course each; nothing that is done here is there the next time. */
export interface Moment {
  readonly api: Pick<ApiWorld, 'ask' | 'store'>
  /** Asks for a path below `/staff/`, or sends a form there. */
  page(request: PageRequest): Promise<PageResponse>
  /** Everything that is kept, by key. */
  items(): ReadonlyMap<string, unknown>
}

export interface PageRequest {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Null: nobody has signed in. */
  readonly as: Person | null
  /** What is in the form, and what was to be seen where it stood; without it, it is no form of ours. */
  readonly form?: { readonly seen: string; readonly fields: Readonly<Record<string, string>> }
}

/** The sample course, t-1's, and beside it that of `c-002`, who is t-2's. Each call of what it gives is a moment of its own, after what `furnish` did. */
export async function openTwoCaseloads(
  furnish: (moment: Moment) => Promise<unknown> = async () => {},
): Promise<() => Moment> {
  const table = createMemoryTable()
  const { deps, key, clinic } = await createSentWorld({ store: table.store })
  await bookOther(table.store, clinic)
  for (const course of ['c-001.1', 'c-002.1']) await remind(table.store, CourseId.parse(course))
  const signIn = { begin: unused, finish: unused, end: unused }
  const momentIn = ({ store, items }: MemoryTable): Moment => {
    const staff = createStaff({
      ...deps,
      store,
      signIn: { ...signIn, begin: async () => ({ to: '/', cookie: 'x=y' }) },
    })
    const handle = createApi({ ...deps, ...sampleSignIn, store }, { error: () => {} })
    const page: Moment['page'] = ({ method, path, as, form }) => {
      const session = as === null ? null : sessionOf(as, deps)
      const cookies = session === null ? [] : [sessionCookie(session, { key, randomBytes }).split(';')[0] ?? '']
      const token = (seen: string) =>
        sealForm({ session: session?.id ?? '', path, seen }, { key, randomBytes, now: deps.clock() })
      const fields = form === undefined ? {} : { page: token(form.seen), ...form.fields }
      const body = new URLSearchParams(fields).toString()
      const sent = method === 'POST' ? { body, contentType: 'application/x-www-form-urlencoded' } : {}
      return staff(
        eventOf(method, `/staff/${path}`, { ...sent, cookies, accept: 'text/html, application/problem+json' }),
      )
    }
    return { api: { ask: askerOf(handle), store }, page, items }
  }
  await furnish(momentIn(table))
  return () => momentIn(table.fork())
}

async function unused(): Promise<never> {
  throw new Error('nobody signs in here')
}

/** A course as the sample one is, an hour and a day away from it. */
async function bookOther(store: Store, clinic: Parameters<typeof sampleCourse>[0]['clinic']): Promise<void> {
  const mine = { course: 'c-002.1', therapist: 't-2' }
  const walls = everyDaysFrom('2027-01-13T10:00', 7, 12)
  const changes = { id: mine.course, client: 'c-002', therapist: mine.therapist }
  const { course, slots } = sampleCourse({ clinic, walls, changes, ofSlots: mine })
  const client = sampleClient({ id: 'c-002', name: 'Ben Ode', email: 'ben@clients.example', openCourse: course.id })
  const written = await store.write([
    { put: 'client', value: client, was: null },
    { put: 'course', value: { ...course, fingerprint: fingerprintOf(slots) }, was: null },
    ...slots.map((value) => ({ put: 'slot' as const, value, was: null })),
  ])
  if (!written.ok) throw new Error('the other course does not fit the store')
}

/** The attempt under which each course's eighth session was reminded of: anybody may read a mail about times alone. */
export const remindedAttempt = AttemptId.parse('0f0f0f0f-3333-4222-8333-444444444444')

async function remind(store: Store, course: CourseId): Promise<void> {
  const slot = (await store.listSlots(course)).find(({ id }) => id === 8)
  if (slot === undefined) throw new Error(`${course} has no eighth slot`)
  const entry = sentEntry({ kind: 'reminder', attempt: remindedAttempt, slot: 8 })
  const ledger = { ...slot.ledger, 'reminder-r1': entry }
  const mime = Buffer.from('Subject: Your appointment\r\n\r\nTomorrow at 14:00.')
  const written = await store.write([
    { put: 'slot', value: { ...slot, ledger, version: slot.version + 1 }, was: slot.version },
    { put: 'mail', value: { course, attempt: remindedAttempt, at: at('2027-02-27T18:00:00Z'), mime } },
  ])
  if (!written.ok) throw new Error('the reminder does not fit the store')
}
