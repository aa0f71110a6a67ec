import * as z from 'zod'

import { whyUnread } from '../doctor/why-unread.ts'
import { cleanUp } from './clean-up.ts'
import type { SmokeDeps } from './smoke-deps.ts'
import { Stopped } from './stopped.ts'
import { takeCourse } from './take-course.ts'

const Health = z.object({ ok: z.boolean(), lastTick: z.string().nullable(), sending: z.boolean().nullable() })

export interface SmokeOptions {
  /** What `/health` of the stack answers. */
  readonly health: unknown
  /** Whether one mail is called unwanted: it sets off the alarm `complaints`. */
  readonly complains: boolean
}

/** Takes one course of a test client through a stack and cleans up after it, also where it failed or was broken off. */
export async function runSmoke(deps: SmokeDeps, { health, complains }: SmokeOptions): Promise<boolean> {
  const { tell } = deps
  const isGood = await attempt(deps, async () => {
    const now = nowOf(health)
    tell(`the stack works; its last tick was at ${now}`)
    await takeCourse(deps, { now, complains })
  })
  const isClean = await attempt(deps, async () => cleanUp(deps))
  if (!isClean) tell(`erase ${deps.client.id} in the console, if it is there`)
  return isGood && isClean
}

/** The stack's own time, which on a laptop is not this machine's. */
function nowOf(health: unknown): string {
  const { ok, lastTick, sending } = Health.parse(health)
  if (!ok || lastTick === null) throw new Stopped('nobody asks what is due: see "tick-missing" in docs/runbook.md')
  if (sending !== true) throw new Stopped('the clinic does not send: switch it on in the console, Settings')
  return lastTick
}

async function attempt({ tell }: SmokeDeps, work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    tell(reasonOf(error))
    return false
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Stopped) return error.message
  const isBroken = error instanceof Error && error.name === 'AbortError'
  return isBroken ? 'broken off' : `the stack could not be asked: ${whyUnread(error)}`
}
