import * as z from 'zod'

import { AttemptId, ClientId, type CourseId, clientOf, courseIdOf } from '../course/ids.ts'
import type { Message } from '../message/message.ts'

/** What SES carries back to us in each event of a mail: which attempt at which message of which course. */
export function attemptTags(course: CourseId, message: Message, attempt: string): Record<string, string> {
  return {
    attempt,
    client: clientOf(course),
    course: course.slice(course.lastIndexOf('.') + 1),
    place: String(message.place),
    key: message.key,
    kind: message.kind,
    revision: String(message.revision),
  }
}

const one = <T extends z.ZodType>(schema: T) => z.tuple([schema])

/** The tags as an event has them: each name with a list of one value. */
export const EventTags = z
  .object({ attempt: one(AttemptId), client: one(ClientId), course: one(z.string().regex(/^[1-9]\d{0,3}$/)) })
  .transform(({ attempt, client, course }) => ({
    attempt: attempt[0],
    course: courseIdOf(client[0], Number(course[0])),
  }))
