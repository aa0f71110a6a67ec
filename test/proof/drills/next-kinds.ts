import * as z from 'zod/mini'

import { Course } from '../../../shared/course/course.ts'
import { kinds as present } from '../../../shared/store/kinds.ts'

/** What the step to the next version says of the courses that it meets. */
export const place = 'harbour'

/** The kinds of items of an invented next version: a course tells where its sessions are held. */
export const kinds = {
  ...present,
  course: {
    value: z.readonly(z.object({ ...Course.def.getter().def.innerType.shape, place: z._default(z.string(), '') })),
    steps: [...present.course.steps, (value: Readonly<Record<string, unknown>>) => ({ ...value, place })],
  },
}
