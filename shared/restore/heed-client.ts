import { type AlertCode, newAlert } from '../alert/alert.ts'
import type { Client } from '../course/client.ts'
import { type ClientId, courseIdOf } from '../course/ids.ts'
import type { Write } from '../store/store.ts'
import type { ClientTombstone } from '../store/tombstones.ts'
import type { Instant } from '../time/instant.ts'

/** Whether a client was erased after the second to which the table was put back, and stands in it as before. */
export function isToBeErased({ erasedAt, courses, erasedCourses }: Client): boolean {
  return erasedAt === null && courses > 0 && erasedCourses >= courses
}

/**
 * What a tombstone makes of a client of an earlier version: it only ever takes away. A stop holds again, words that were
 * taken out of the mails stay out, and to an address that came back, or that the client has no more, nothing is sent. The
 * version passes by the tombstone's.
 */
export function heed(client: Client, tombstone: ClientTombstone, now: Instant): Client {
  const isOther = tombstone.addressNumber !== client.addressNumber
  return {
    ...client,
    prompts: client.prompts && tombstone.prompts,
    reminders: client.reminders && tombstone.reminders,
    unsubscribedAt: client.unsubscribedAt ?? (tombstone.isUnsubscribed ? now : null),
    bouncedAt: client.bouncedAt ?? (tombstone.isBounced || isOther ? now : null),
    content: tombstone.isNeutral ? 'neutral' : client.content,
    sharedAddress: client.sharedAddress || tombstone.isShared,
    addressNumber: tombstone.addressNumber,
    erasedCourses: tombstone.erasedCourses,
    mailVersion: client.mailVersion + 1,
    version: tombstone.version + 1,
  }
}

/** The writes by which the tombstone of a later version is heeded; none where the client is of no earlier one. */
export function heedWrites(client: Client | null, tombstone: ClientTombstone, now: Instant): readonly Write[] {
  if (client === null) return forgetLost(tombstone, now)
  if (client.version >= tombstone.version) return []
  const heeded = heed(client, tombstone, now)
  return [
    { put: 'client', value: heeded, was: client.version, restores: true },
    ...codesOf(client, heeded, tombstone).map((code) => alertAbout(code, tombstone, now)),
  ]
}

/** A client who came later is not known here any more; whoever enrols them again is not kept from it. */
function forgetLost(tombstone: ClientTombstone, now: Instant): readonly Write[] {
  if (tombstone.version === 0) return []
  const isErased = tombstone.erasedCourses >= tombstone.courses
  return [
    { put: 'tombstone', value: { ...tombstone, version: 0 } },
    ...(isErased ? [] : [alertAbout('lost-by-restore', tombstone, now)]),
  ]
}

function codesOf(client: Client, heeded: Client, tombstone: ClientTombstone): readonly AlertCode[] {
  if (isToBeErased(heeded) || heeded.erasedAt !== null)
    return tombstone.courses > client.courses ? ['lost-by-restore'] : []
  const isOther = tombstone.addressNumber !== client.addressNumber
  const codes: Readonly<Partial<Record<AlertCode, boolean>>> = {
    'lost-by-restore': tombstone.courses > client.courses,
    'address-outdated': isOther,
    bounced: !isOther && client.bouncedAt === null && heeded.bouncedAt !== null,
    unsubscribed: client.unsubscribedAt === null && heeded.unsubscribedAt !== null,
  }
  return (['lost-by-restore', 'address-outdated', 'bounced', 'unsubscribed'] as const).filter((code) => codes[code])
}

function alertAbout(code: AlertCode, { client, courses, version }: ClientTombstone, at: Instant): Write {
  const about = { client, course: courseOf(code, client, courses), slot: null, of: `restore-v${version}` }
  return { put: 'alert', value: newAlert({ ...about, code, at }), was: null }
}

function courseOf(code: AlertCode, client: ClientId, courses: number) {
  return code === 'lost-by-restore' || courses === 0 ? null : courseIdOf(client, courses)
}
