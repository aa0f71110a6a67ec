import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'

import type { RunningSystem } from '../../../infra/local/system.ts'
import { openLocalTable } from '../../support/local-table.ts'

const StoredCourse = z.object({
  pk: z.string(),
  sk: z.literal('course'),
  schema: z.number(),
  value: z.object({ place: z.string().default('none') }),
})

/** Each course as it stands in the table: its key, the version that it is of, and the place that only the next one knows. */
export async function storedCourses(system: RunningSystem): Promise<readonly string[]> {
  const table = openLocalTable(system.environment()['AWS_ENDPOINT_URL_DYNAMODB'] ?? '')
  const items = await table.items()
  table.close()
  const courses = items.flatMap((item) => StoredCourse.safeParse(unmarshall({ ...item })).data ?? [])
  return courses.map(({ pk, schema, value }) => `${pk} ${schema} ${value.place}`)
}
