import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build } from 'esbuild'
import * as z from 'zod'

import { bundleFunctions, bundling } from '../../../infra/bundle.ts'
import { clinicFileOf, readClinicFile } from '../../../infra/clinic-files.ts'
import type { CountLine } from '../../../infra/local/counts.ts'
import { countsBetween } from '../../../infra/local/rehearse/costs.ts'
import type { Clinic } from '../../../shared/config/clinic.ts'
import type { CourseId } from '../../../shared/course/ids.ts'
import { inRuns } from '../../../shared/store/batch.ts'
import { fillTable } from '../../support/fill-table.ts'
import { type Loopback, startLoopback } from '../loopback.ts'
import { courseIds, dueCourses, dueNow } from '../../support/due-courses.ts'

/** Messages of a round; more than one of each handler's calls, so that a collection of garbage falls on both. */
const perRound = 50

export interface AttendRound {
  /** Milliseconds of CPU for a message, of attend and of the bare loop. */
  readonly own: number
  readonly bare: number
  /** Milliseconds that attend took for a message, with its waits for the services. */
  readonly waited: number
}

export interface AttendMeasured {
  readonly rounds: readonly AttendRound[]
  readonly messages: number
  /** What attend asked for in a round that was measured. */
  readonly asked: readonly CountLine[]
  readonly perRound: number
}

interface Options {
  /** What is done with the process that sends, before it does. */
  readonly take?: (pid: number) => void
  /** Rounds before what is measured, so that the code is compiled. */
  readonly warmUp?: number
}

/** Has the bundle of attend and the bare loop send as many messages in turn, against the same services, in one process. */
export async function measureAttend(
  rounds: number,
  { take = () => {}, warmUp = 3 }: Options = {},
): Promise<AttendMeasured> {
  const read = readClinicFile(clinicFileOf('harbour'))
  if (!read.ok) throw new Error(read.errors.join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'interlude-attend-'))
  const loopback = await startLoopback(read.clinic.mail.from, dueNow)
  try {
    const { attend } = await bundleFunctions({ clinic: read.clinic, outdir: folder })
    const entry = join(import.meta.dirname, 'bare.ts')
    await build({ ...bundling, entryPoints: [entry], outdir: join(folder, 'bare'), splitting: true })
    const bundles = [join(attend, 'index.mjs'), join(folder, 'bare', 'bare.mjs')] as const
    return await inTurn(loopback, { clinic: read.clinic, bundles, rounds, take, warmUp })
  } finally {
    await loopback.stop()
    rmSync(folder, { recursive: true })
  }
}

interface Course {
  readonly clinic: Clinic
  readonly bundles: readonly [own: string, bare: string]
  readonly rounds: number
  readonly take: (pid: number) => void
  readonly warmUp: number
}

async function inTurn(loopback: Loopback, { clinic, bundles, rounds, take, warmUp }: Course): Promise<AttendMeasured> {
  const env = { ...loopback.environment, FROM: clinic.mail.from, PATH: process.env['PATH'] }
  const execArgv =
    process.env['BENCH_PROFILE'] === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`]
  const child = fork(join(import.meta.dirname, 'process.mjs'), [...bundles, dueNow], {
    env,
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await once(child, 'message')
    if (child.pid !== undefined) take(child.pid)
    const done: AttendRound[] = []
    let asked: readonly CountLine[] = []
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const ids = courseIds(1 + round * 2 * perRound, 2 * perRound)
      await fillTable(
        loopback.client,
        loopback.table,
        dueCourses(clinic, ids).map((put) => ({ put, at: dueNow })),
      )
      const before = loopback.counts()
      const own = await timeOf(child, 'own', ids.slice(0, perRound))
      asked = countsBetween(before, loopback.counts())
      const bare = await timeOf(child, 'bare', ids.slice(perRound))
      if (round >= warmUp) done.push({ own: own.cpu, bare: bare.cpu, waited: own.waited })
    }
    return { rounds: done, messages: perRound * rounds, asked, perRound }
  } finally {
    child.disconnect()
    await once(child, 'exit')
  }
}

const Told = z.object({ microseconds: z.number(), milliseconds: z.number(), failed: z.literal(0) })

/** Milliseconds of CPU, and of waiting and CPU, for a message. */
interface Took {
  readonly cpu: number
  readonly waited: number
}

async function timeOf(child: ChildProcess, which: 'own' | 'bare', ids: readonly CourseId[]): Promise<Took> {
  const record = (course: CourseId) => ({ messageId: course, body: JSON.stringify({ course }) })
  const events = inRuns(ids, 10).map((run) => ({ Records: run.map(record) }))
  child.send({ which, events })
  const [told] = await once(child, 'message')
  const { microseconds, milliseconds } = Told.parse(told)
  return { cpu: microseconds / 1000 / ids.length, waited: milliseconds / ids.length }
}
