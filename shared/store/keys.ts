import type { AddressId } from '../address/address-id.ts'
import type { ClientId, CourseId, JobId, TherapistId } from '../course/ids.ts'
import type { PlainDate } from '../time/wall-time.ts'

/** Where an item stands in the table. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

export const clinicKey: Key = { pk: 'clinic', sk: 'clinic' }
export const heartbeatKey: Key = { pk: 'clinic', sk: 'heartbeat' }

/** What lies in the table beside the one table, which a restore leaves as it is. */
export const homeKey: Key = { pk: 'outside#home', sk: 'home' }
export const tombstoneKey = (of: 'client' | 'course' | 'links', id: string): Key => ({
  pk: `outside#${of}#${id}`,
  sk: 'tombstone',
})
export const isTombstoneKey = ({ pk, sk }: Key): boolean => pk.startsWith('outside#') && sk === 'tombstone'

export const clientKey = (id: ClientId): Key => ({ pk: `client#${id}`, sk: 'client' })
export const addressKey = (id: AddressId): Key => ({ pk: `address#${id}`, sk: 'address' })
export const courseKey = (id: CourseId): Key => ({ pk: `course#${id}`, sk: 'course' })
export const slotKey = (course: CourseId, slot: number): Key => ({
  pk: `course#${course}`,
  sk: `slot#${digits(slot, 2)}`,
})
export const auditKey = (course: CourseId, revision: number): Key => ({
  pk: `audit#${course}`,
  sk: digits(revision, 6),
})
export const mailKey = (course: CourseId, attempt: string): Key => ({ pk: `mail#${course}`, sk: attempt })
export const diaryKey = (therapist: TherapistId, date: PlainDate): Key => ({ pk: `diary#${therapist}`, sk: date })
export const answeredKey = (
  course: CourseId,
  { slot, form, revision }: { slot: number; form: string; revision: number },
): Key => ({
  pk: `answered#${course}`,
  sk: `${digits(slot, 2)}#${form}#${digits(revision, 6)}`,
})
export const alertKey = (id: string): Key => ({ pk: `alert#${id}`, sk: 'alert' })
export const jobKey = (id: JobId): Key => ({ pk: `job#${id}`, sk: 'job' })
export const jobRowKey = (job: JobId, row: number): Key => ({ pk: `job#${job}`, sk: `row#${digits(row, 6)}` })
export const editionKey = (of: 'settings' | 'zone-rules', id: string): Key => ({ pk: `edition#${of}`, sk: id })
export const limitKey = (of: string, key: string): Key => ({ pk: `limit#${of}`, sk: key })
export const replayKey = (id: string): Key => ({ pk: `replay#${id}`, sk: 'replay' })
export const linkKey = (month: string): Key => ({ pk: 'key#link', sk: month })

/** One text for a key, to find an item by among others. */
export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`

/** Padded with zeros, so that texts sort as their numbers do. */
function digits(number: number, width: number): string {
  return `${number}`.padStart(width, '0')
}
