import { newAlert } from '../alert/alert.ts'
import type { Client } from '../course/client.ts'
import type { ClientId } from '../course/ids.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Clock } from '../ports/clock.ts'
import type { Store, Write } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import { noteInCourse } from './note-in-course.ts'
import { type MailFamily, resumeMails, stopMails } from './stop-mails.ts'

export interface ChangePreferencesDeps {
  readonly store: Store
  readonly clock: Clock
}

/** What is to be stopped or to go out again, and who said so: `client`, or a member of staff. */
export interface PreferenceChange {
  readonly stop?: MailFamily | undefined
  readonly resume?: MailFamily | undefined
  readonly by: string
}

/** How often the change is made anew because somebody else wrote first. */
const tries = 5

/**
 * Stops a family of mails for a client, or lets it go out again: once done, no claim that was decided before it holds.
 * Doing it again changes nothing. Where all are stopped, staff are told, because they have to phone from then on.
 */
export async function changePreferences(
  deps: ChangePreferencesDeps,
  id: ClientId,
  change: PreferenceChange,
): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const client = await deps.store.readClient(id)
    if (client === null || client.erasedAt !== null) return refuse('unknown-client', `there is no client ${id}`)
    const now = deps.clock()
    const changed = changedBy(client, change, now)
    if (changed === null) return done(null)
    const written = await deps.store.write([
      { put: 'client', value: changed, was: client.version },
      ...tellStaff(changed, change, now),
      // A client without an open course has no audit to write in; the client's own item tells what was stopped.
      ...(await noteInCourse(deps.store, changed.openCourse, { act: actOf(change), by: change.by, now })),
    ])
    if (written.ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the client was changed by others at the same time; try again')
}

function changedBy(client: Client, { stop, resume }: PreferenceChange, now: Instant): Client | null {
  if (stop !== undefined) return stopMails(client, stop, now)
  return resume === undefined ? null : resumeMails(client, resume)
}

function actOf({ stop, resume }: PreferenceChange): string {
  return stop === undefined ? `resume-${resume}` : `stop-${stop}`
}

function tellStaff(
  { id, openCourse, mailVersion }: Client,
  { stop }: PreferenceChange,
  now: Instant,
): readonly Write[] {
  if (stop !== 'all') return []
  const about = { client: id, course: openCourse, slot: null, at: now }
  return [{ put: 'alert', value: newAlert({ ...about, code: 'unsubscribed', of: `v${mailVersion}` }), was: null }]
}
