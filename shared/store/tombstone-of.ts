import type { Client } from '../course/client.ts'
import type { Write } from './store.ts'
import type { ClientTombstone, Tombstone } from './tombstones.ts'

/** The tombstone that goes into the same transaction as a write; null where nothing of it would do harm by coming back. */
export function tombstoneOf(write: Write): Tombstone | null {
  if (!('put' in write)) return null
  if (write.put === 'client') return clientTombstone(write.value)
  if (write.put === 'tombstone') return write.value
  if (write.put !== 'audit' || 'forgets' in write) return null
  const { course, at, revision } = write.value
  return { of: 'course', course, at, revision }
}

/** Of a client who is erased all courses so far count as erased, from the moment on in which nobody is to know them. */
function clientTombstone(client: Client): ClientTombstone {
  const { id, version, courses, prompts, reminders, addressNumber } = client
  return {
    ...{ of: 'client', client: id, version, courses, prompts, reminders, addressNumber },
    erasedCourses: client.erasedAt === null ? client.erasedCourses : courses,
    isUnsubscribed: client.unsubscribedAt !== null,
    isBounced: client.bouncedAt !== null,
    isNeutral: client.content === 'neutral',
    isShared: client.sharedAddress,
  }
}
