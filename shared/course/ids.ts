import * as z from 'zod/mini'

/** An id as the clinic gives it: 1 to 64 letters, digits, `-` or `_`; it may stand in logs, so it must name nobody. */
const Given = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'an id is 1 to 64 letters, digits, "-" or "_"'))

export const ClientId = Given.brand<'ClientId'>()
export type ClientId = z.infer<typeof ClientId>

export const TherapistId = Given.brand<'TherapistId'>()
export type TherapistId = z.infer<typeof TherapistId>

/** A client's nth course: `c-001.1`. */
export const CourseId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.[1-9]\d{0,3}$/))
  .brand<'CourseId'>()
export type CourseId = z.infer<typeof CourseId>

/** A booked session's lasting identity within its course: 1, 2, 3 … in order of booking. */
export const SlotId = z.int().check(z.gte(1), z.lte(99)).brand<'SlotId'>()
export type SlotId = z.infer<typeof SlotId>

/** One try at sending one message; SES carries it back to us as a tag of each event. */
export const AttemptId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{16,40}$/))
  .brand<'AttemptId'>()
export type AttemptId = z.infer<typeof AttemptId>

export const JobId = Given.brand<'JobId'>()
export type JobId = z.infer<typeof JobId>

export function courseIdOf(client: ClientId, ordinal: number): CourseId {
  return CourseId.parse(`${client}.${ordinal}`)
}

export function clientOf(course: CourseId): ClientId {
  return ClientId.parse(course.slice(0, course.lastIndexOf('.')))
}
