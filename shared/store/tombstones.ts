import * as z from 'zod/mini'

import { ClientId, CourseId } from '../course/ids.ts'
import { Instant } from '../time/instant.ts'

/** Which table it is: one that was restored from another has another time of birth, whatever its name. */
export const TableIdentity = z.lazy(() => z.readonly(z.object({ name: z.string(), madeAt: Instant })))
export type TableIdentity = z.infer<typeof TableIdentity>

/** What must not come back to life of a client when the table is put back to an earlier second: ids, counts and flags. */
export const ClientTombstone = z.lazy(() =>
  z.readonly(
    z.object({
      of: z.literal('client'),
      client: ClientId,
      /** The client's version when this was written; an older client cannot be written over it. */
      version: z.int(),
      courses: z.int(),
      /** Of so many of the courses, the first ones, the client was erased since. */
      erasedCourses: z.int(),
      prompts: z.boolean(),
      reminders: z.boolean(),
      isUnsubscribed: z.boolean(),
      /** Which of the client's addresses it is about, and whether that takes no mail. */
      addressNumber: z.int(),
      isBounced: z.boolean(),
      isNeutral: z.boolean(),
      isShared: z.boolean(),
    }),
  ),
)
export type ClientTombstone = z.infer<typeof ClientTombstone>

/** How far a course had come: whoever finds it at an earlier revision knows that something was done to it since. */
export const CourseTombstone = z.lazy(() =>
  z.readonly(z.object({ of: z.literal('course'), course: CourseId, at: Instant, revision: z.int() })),
)
export type CourseTombstone = z.infer<typeof CourseTombstone>

/** When the keys of all links were last taken away. */
export const LinksTombstone = z.lazy(() => z.readonly(z.object({ of: z.literal('links'), at: Instant })))
export type LinksTombstone = z.infer<typeof LinksTombstone>

export const Tombstone = z.lazy(() => z.discriminatedUnion('of', [ClientTombstone, CourseTombstone, LinksTombstone]))
export type Tombstone = z.infer<typeof Tombstone>
