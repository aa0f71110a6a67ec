import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ListTablesCommand } from '@aws-sdk/client-dynamodb'

import { startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts'
import { type RunningStack, runStack } from '../../infra/local/run-stack.ts'
import { connectToTable } from '../../infra/local/tables.ts'
import { synthesise } from '../../infra/synthesise.ts'
import { batchPut, inRuns } from '../../shared/store/batch.ts'
import { itemOf } from '../../shared/store/item.ts'
import { storedAs } from '../../shared/store/stored-as.ts'
import type { Put } from '../../shared/store/write-key.ts'
import { type Instant, plus } from '../../shared/time/instant.ts'
import { benchClinicFile } from './bench-clinic.ts'
import { type SeededCourse, manyCourses } from './many-courses.ts'

/** A clinic's whole system with its table filled, and how many courses of it run and are over. */
export interface SeededClinic {
  readonly system: RunningStack
  readonly running: number
  readonly closed: number
}

/** Brings up the bench clinic at an instant and writes its courses as the store would, many at a time. */
export async function startSeeded(now: Instant): Promise<SeededClinic> {
  const directory = await mkdtemp(join(tmpdir(), 'interlude-bench-'))
  try {
    const clinicFile = join(directory, 'clinic.json')
    await writeFile(clinicFile, JSON.stringify(benchClinicFile()))
    const synthesised = await synthesise({ clinicFile, outdir: directory })
    if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
    const { clinic, template, functions } = synthesised.stack
    const { account, region } = clinic
    const dynamo = await startDynamoDbLocal()
    const clock = { kind: 'frozen', at: now } as const
    const system = await runStack({ template, functions, account, region }, { clock }, Promise.resolve(dynamo))
    const courses = manyCourses(clinic, now)
    await fill(dynamo.endpoint, { region, courses, now })
    const closed = courses.filter(({ course }) => course.status === 'closed').length
    const stop = async (): Promise<void> => {
      await system.stop()
      await rm(directory, { recursive: true, force: true })
    }
    return { system: { ...system, stop }, running: courses.length - closed, closed }
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    throw error
  }
}

interface Filling {
  readonly region: string
  readonly courses: readonly SeededCourse[]
  readonly now: Instant
}

/** Writes courses into the one table as the store would, many at a time. */
export async function fill(endpoint: string, { region, courses, now }: Filling): Promise<void> {
  const client = connectToTable(endpoint, region)
  const { TableNames: [name = ''] = [] } = await client.send(new ListTablesCommand({}))
  const table = { client, name, outside: name, newId: () => 'seeded', retentionDays: 3650, wait: async () => {} }
  const items = courses.flatMap((course, index) => {
    const written = plus(now, { seconds: -30 * index })
    return putsOf(course).map((put) => itemOf(storedAs(put, { ...table, now: () => written })))
  })
  for (const side of inRuns(inRuns(items, 25), 8)) {
    await Promise.all(side.map((run) => batchPut({ ...table, now: () => now }, run)))
  }
  client.destroy()
}

function putsOf({ client, course, slots, alerts }: SeededCourse): readonly Put[] {
  return [
    { put: 'client', value: client, was: null },
    { put: 'course', value: course, was: null },
    ...slots.map((value): Put => ({ put: 'slot', value, was: null })),
    ...alerts.map((value): Put => ({ put: 'alert', value, was: null })),
  ]
}
