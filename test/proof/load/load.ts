import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { formatInstant, parseInstant } from '../../../infra/local/clock.ts'
import { startDynamoDbLocal } from '../../../infra/local/dynamodb-local.ts'
import { type RunningStack, runStack } from '../../../infra/local/run-stack.ts'
import { synthesise } from '../../../infra/synthesise.ts'
import { attendingAtOnce, millisecondsApart, perMinute } from '../../../shared/config/sending-rate.ts'
import { benchClinicFile } from '../../bench/bench-clinic.ts'
import { fill } from '../../bench/seeded-clinic.ts'
import { plus } from '../../../shared/time/instant.ts'
import { hold, runDrill } from '../drills/run-drill.ts'
import { type ManyDue, manyDue } from './many-due.ts'
import { SesLimit } from './ses-limit.ts'

/** How large a load run is. */
export interface LoadOptions {
  readonly messages: number
  /** Mails that SES takes in a second of the system's clock. */
  readonly rate: number
  /** Seconds of this machine to a second of the system's clock: AWS has more than two cores. */
  readonly slow: number
}

/** After so many minutes with nothing due a clinic has come to its pace, from that of its first day. */
const minutesBefore = 30

/**
 * So many messages due in the same minute, through the real tick, queue and attend, where SES takes only so many a second, as the
 * clinic's file says. Throws where one was lost, went twice, or became a dead letter.
 */
export async function load({ messages, rate, slow }: LoadOptions): Promise<Readonly<Record<string, number>>> {
  const directory = await mkdtemp(join(tmpdir(), 'interlude-load-'))
  try {
    const clinicFile = join(directory, 'clinic.json')
    await writeFile(clinicFile, JSON.stringify(benchClinicFile(rate)))
    const synthesised = await synthesise({ clinicFile, outdir: directory })
    if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
    const { clinic, template, functions } = synthesised.stack
    const { account, region } = clinic
    const due = manyDue(clinic, messages)
    const dynamo = await startDynamoDbLocal()
    const clock = { kind: 'frozen', at: plus(due.dueAt, { minutes: -minutesBefore }) } as const
    const mailsApart = millisecondsApart(clinic.mail) * slow
    const instances = { attend: attendingAtOnce(clinic.mail) }
    const options = { clock, standingJobs: 'off', instances, mailsApart } as const
    const system = await runStack({ template, functions, account, region }, options, Promise.resolve(dynamo))
    try {
      await fill(dynamo.endpoint, { region, courses: due.courses, now: due.dueAt })
      for (let minute = minutesBefore; minute > 0; minute -= 1) {
        await system.tick()
        system.setNow(plus(due.dueAt, { minutes: 1 - minute }))
      }
      const limit = new SesLimit(rate, () => performance.now() / 1000 / slow)
      system.setSesFault(() => limit.answer())
      const began = performance.now()
      const seconds = await runOff(system, { messages, slow })
      const machine = Math.round((performance.now() - began) / 1000)
      const ideal = idealLateness(messages, rate)
      const figures = figuresOf(system, due)
      const isInTime = (figures['p99'] ?? Infinity) <= 1.2 * ideal + aTick
      hold('the lateness is that of the limits', isInTime, { ...figures, ideal })
      return { ...figures, ideal, throttled: limit.throttled, rate, slow, seconds, machine }
    } finally {
      await system.stop()
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Seconds that a message waits for a tick at most. */
const aTick = 60

/** The lateness of all but one in a hundred, in seconds, where nothing but SES's rate holds mails up: a minute's tick queues as many as a minute takes. */
function idealLateness(messages: number, rate: number): number {
  const last = Math.ceil(0.99 * messages) - 1
  const aMinute = perMinute({ perSecond: rate })
  return Math.floor(last / aMinute) * 60 + Math.floor((last % aMinute) / rate)
}

/** Virtual seconds after which what has not gone never will. */
const longest = 3 * 3600

/**
 * Lets the clock run, ticks each minute and feeds the queue, until nothing is due any more.
 * @returns how many seconds it took by the system's clock
 */
async function runOff(
  system: RunningStack,
  { messages, slow }: Pick<LoadOptions, 'messages' | 'slow'>,
): Promise<number> {
  const start = parseInstant(system.now())
  const since = () => (parseInstant(system.now()) - start) / 1000
  let isBusy = true
  let minute = -1
  let ticking: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    system.setNow(formatInstant(parseInstant(system.now()) + 1000))
    const now = Math.floor(since() / 60)
    if (now > minute) ticking = system.tick()
    minute = now
  }, 1000 * slow)
  try {
    while (isBusy && since() < longest) {
      await system.drain()
      await new Promise((resolve) => setTimeout(resolve, 20))
      isBusy = system.mails().length < messages || !(await isDone(system))
    }
    return since()
  } finally {
    clearInterval(timer)
    await ticking
  }
}

async function isDone(system: RunningStack): Promise<boolean> {
  const due = await system.nextDue(null)
  return system.waiting().length === 0 && (due === null || due > system.now())
}

function figuresOf(system: RunningStack, { courses, dueAt }: ManyDue): Readonly<Record<string, number>> {
  hold('no dead letter is left', system.deadLetters().length === 0, system.deadLetters().slice(0, 5))
  const mails = system.mails()
  const went = new Map<string, number>()
  for (const { tags } of mails) went.set(tags['client'] ?? '', (went.get(tags['client'] ?? '') ?? 0) + 1)
  const lost = courses.filter(({ client }) => !went.has(client.id)).length
  const doubled = [...went.values()].filter((times) => times > 1).length
  hold('each message went once', lost + doubled === 0, { lost, doubled, mails: mails.length })
  const late = mails.map(({ at }) => (parseInstant(at) - parseInstant(dueAt)) / 1000).toSorted((a, b) => a - b)
  const at = (share: number) => late[Math.ceil(share * late.length) - 1] ?? 0
  return { messages: mails.length, lost, doubled, p50: at(0.5), p99: at(0.99), last: at(1) }
}

await runDrill(import.meta, () => {
  const text = (value: string) => ({ type: 'string', default: value }) as const
  const { values } = parseArgs({ options: { messages: text('500'), rate: text('50'), slow: text('1') } })
  return load({ messages: Number(values.messages), rate: Number(values.rate), slow: Number(values.slow) })
})
