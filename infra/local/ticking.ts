import type { Exclusive } from './server/clock.ts'
import type { System } from './system-types.ts'

/** Lets one piece of work after another have the system. */
export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}

/**
 * Ticks the system each minute of its clock, and within a second where something is due: AWS takes up to a minute, and
 * whoever watches a laptop should not. Ends with the function that it gives back.
 */
export function startTicking(system: System, exclusive: Exclusive, tell: (line: string) => void): () => void {
  let lastMinute = ''
  const work = async () => {
    const minute = system.now().slice(0, 16)
    const due = await system.nextDue(null)
    if (minute !== lastMinute || (due !== null && due <= system.now())) await system.tick()
    lastMinute = minute
    await system.drain()
  }
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    exclusive(work)
      .catch((error: unknown) => tell(`a tick failed: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => (isBusy = false))
  }, 1000)
  return () => clearInterval(timer)
}
