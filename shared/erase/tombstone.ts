import { Client } from '../course/client.ts'

/**
 * What stays of a client who was erased: the id, that there were courses, and since when nothing more is known. Zone and
 * language stay too, by which it is told of what was not sent when it would have been due; they are no one person's. What a
 * client's item comes to hold besides is gone unless it is named here.
 */
export function tombstone({
  id,
  zone,
  locale,
  erasedAt,
  courses,
  addressNumber,
  mailVersion,
  version,
}: Client): Client {
  return Client.parse({
    ...{ id, zone, locale, erasedAt, courses, mailVersion: mailVersion + 1, version: version + 1 },
    ...{ addressNumber, erasedCourses: courses },
    ...{ name: '', email: '', content: 'neutral', prompts: true, reminders: true },
    ...{ consentedOn: null, unsubscribedAt: null, bouncedAt: null, softBounces: [], openCourse: null },
  })
}
