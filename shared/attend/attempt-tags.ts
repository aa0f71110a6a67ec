import * as z from 'zod/mini'

import { AttemptId, ClientId, type CourseId, JobId, clientOf, courseIdOf } from '../course/ids.ts'
import type { Message } from '../message/message.ts'
import type { LetterJob } from '../store/jobs.ts'

/** What SES carries back to us in each event of a mail: which attempt at which message of which course. */
export function attemptTags(course: CourseId, message: Message, attempt: string): Record<string, string> {
  return {
    ...tagsOf(course, attempt),
    place: String(message.place),
    key: message.key,
    kind: message.kind,
    revision: String(message.revision),
  }
}

/** The same of a letter, which stands in no ledger: which job it belongs to. */
export function letterTags({ id, letter }: LetterJob, course: CourseId, attempt: string): Record<string, string> {
  return { ...tagsOf(course, attempt), kind: letter, job: id }
}

function tagsOf(course: CourseId, attempt: string): Record<string, string> {
  return { attempt, client: clientOf(course), course: course.slice(course.lastIndexOf('.') + 1) }
}

const one = <T extends z.ZodMiniType>(schema: T) => z.tuple([schema])

/** The tags as an event has them: each name with a list of one value. */
export const EventTags = z.pipe(
  z.object({
    attempt: one(AttemptId),
    client: one(ClientId),
    course: one(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
    job: z.optional(one(JobId)),
  }),
  z.transform(({ attempt, client, course, job }) => ({
    attempt: attempt[0],
    course: courseIdOf(client[0], Number(course[0])),
    ...(job === undefined ? {} : { job: job[0] }),
  })),
)
