import { describe, expect, it } from 'vitest'
import * as z from 'zod'

import { CourseVerb } from '../../../shared/change/course-command.ts'
import { operationFiles } from '../../../shared/api/operation-files.ts'
import { operations } from '../../../shared/api/operations.ts'
import { Problem } from '../../../shared/api/schemas/problem.ts'
import { commandAccess } from '../../../shared/staff/command-access.ts'
import { apiExamples as rows } from '../../support/api-examples.ts'
import { at } from '../../support/sample-course.ts'
import { type ApiWorld, createApiWorld, operationOf } from '../../support/api-world.ts'
import { askExample } from '../../support/ask-example.ts'

describe('operations', () => {
  it('has a row for each operation', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(operations.map(({ id }) => id).toSorted())
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  })

  it('are found by their paths, all of a path in one file', async () => {
    const found = operationFiles.map(async ({ paths, load }) => {
      const there = await load()
      expect(new Set(there.map(({ path }) => path))).toEqual(new Set(paths))
      return there.map(({ id }) => id)
    })
    expect((await Promise.all(found)).flat()).toEqual(operations.map(({ id }) => id))
    const paths = operationFiles.flatMap((file) => file.paths)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it.each(rows)('$id answers as it is documented', async (row) => {
    const { status, body } = await askExample(await createApiWorld(), row)
    const code = row.refusedFor ?? null
    const told = z.object({ code: z.string() }).safeParse(body).data?.code ?? null
    expect([told, code === null ? status : 0]).toEqual([code, code === null ? operationOf.get(row.id)?.status : 0])
  })

  it.each(rows.flatMap((row) => (row.refused === null ? [] : [{ id: row.id, refused: row.refused }])))(
    '$id refuses with its code, and changes nothing',
    async ({ id, refused: [path, asking, code] }) => {
      const world = await createApiWorld()
      const before = await stateOf(world)
      const { status, body } = await world.ask(operationOf.get(id)?.method ?? 'GET', `/api/${path}`, asking)
      expect([Problem.parse(body).code, status >= 400]).toEqual([code, true])
      expect(await stateOf(world)).toEqual(before)
    },
  )
})

describe('who may do what', () => {
  it('is said of each command on a course', () => {
    expect(Object.keys(commandAccess).toSorted()).toEqual(CourseVerb.options.toSorted())
  })
})

async function stateOf({ store }: ApiWorld): Promise<unknown> {
  const courses = (await store.listCourses(null, 100)).items
  const states = await Promise.all(courses.map((course) => store.readCourse(course)))
  return [states, await store.listAlerts(null, 100), await store.listDue(at('2030-01-01T00:00:00Z'), 100)]
}
