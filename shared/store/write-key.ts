import {
  addressKey,
  alertKey,
  answeredKey,
  auditKey,
  clientKey,
  clinicKey,
  courseKey,
  diaryKey,
  jobKey,
  type Key,
  limitKey,
  mailKey,
  replayKey,
  slotKey,
  tombstoneKey,
} from './keys.ts'
import type { Write } from './store.ts'
import type { Tombstone } from './tombstones.ts'

/** The writes that put an item, rather than check one. */
export type Put = Extract<Write, { readonly put: unknown }>

/** Which item a write is about. */
export function keyOfWrite(write: Write): Key {
  if ('put' in write) return keyOfPut(write)
  switch (write.check) {
    case 'course':
      return courseKey(write.id)
    case 'client':
      return clientKey(write.id)
    case 'sending':
      return clinicKey
    default:
      return write satisfies never
  }
}

function keyOfPut(write: Put): Key {
  switch (write.put) {
    case 'client':
      return clientKey(write.value.id)
    case 'address':
      return addressKey(write.value.id)
    case 'course':
      return courseKey(write.value.id)
    case 'slot':
      return slotKey(write.value.course, write.value.id)
    case 'clinic':
      return clinicKey
    case 'diary-day':
      return diaryKey(write.value.therapist, write.value.date)
    case 'alert':
      return alertKey(write.value.id)
    case 'job':
      return jobKey(write.value.id)
    case 'limit':
      return limitKey(write.value.of, write.value.key)
    case 'replay':
      return replayKey(write.value.id)
    case 'audit':
      return auditKey(write.value.course, write.value.revision)
    case 'answered':
      return answeredKey(write.value.course, write.value)
    case 'mail':
      return mailKey(write.value.course, write.value.attempt)
    case 'tombstone':
      return keyOfTombstone(write.value)
    default:
      return write satisfies never
  }
}

export function keyOfTombstone(tombstone: Tombstone): Key {
  switch (tombstone.of) {
    case 'client':
      return tombstoneKey('client', tombstone.client)
    case 'course':
      return tombstoneKey('course', tombstone.course)
    case 'links':
      return tombstoneKey('links', 'all')
    default:
      return tombstone satisfies never
  }
}
