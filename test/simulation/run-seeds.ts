import { fork } from 'node:child_process'
import { join } from 'node:path'

import * as z from 'zod'

import { type FaultKind, faultKinds } from './faults.ts'
import type { Failure, Figures } from './outcome.ts'
import type { Size } from './setup.ts'

/** What a run in another process came to. */
export interface Ran {
  readonly seed: number
  readonly failure: Failure | null
  readonly figures: Figures
  readonly hash: string
}

const counts = z.partialRecord(z.enum<FaultKind[]>([...faultKinds]), z.number())
const numbers = z.object({ steps: z.number(), clientDays: z.number(), mails: z.number(), commits: z.number() })
const Told = z.object({
  seed: z.number(),
  failure: z.object({ invariant: z.string(), seen: z.string(), step: z.number(), at: z.string() }).nullable(),
  figures: numbers.extend({ acts: z.number(), faults: counts }),
  hash: z.string(),
})

export interface SeedsOptions {
  readonly seeds: Iterator<number>
  readonly processes: number
  readonly size?: Size
  /** Gets each run as it ends, in whatever order; false: no other is begun. */
  readonly ran: (run: Ran) => boolean
}

/** Runs one seed after another, in so many processes at once. Rejects where one of them breaks off. */
export async function runSeeds({ seeds, processes, size = {}, ran }: SeedsOptions): Promise<void> {
  let isOver = false
  const next = (): number | null => {
    const { done = false, value } = isOver ? { done: true, value: 0 } : seeds.next()
    return done ? null : value
  }
  const told = (run: Ran): void => {
    if (!ran(run)) isOver = true
  }
  await Promise.all(Array.from({ length: processes }, () => runOnOne({ next, told, size })))
}

interface One {
  readonly next: () => number | null
  readonly told: (run: Ran) => void
  readonly size: Size
}

function runOnOne({ next, told, size }: One): Promise<void> {
  const child = fork(join(import.meta.dirname, 'soak-process.ts'), { execArgv: ['--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    let current: number | null = null
    const goOn = (): void => {
      current = next()
      if (current === null) child.disconnect()
      else child.send({ seed: current, ...size })
    }
    child.on('message', (message) => {
      told(Told.parse(message))
      goOn()
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`the process that ran seed ${current} broke off with ${code}`))
    })
    goOn()
  })
}
