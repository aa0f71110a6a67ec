import { type Around, type End, Process } from '../process.ts'

export interface Invocation {
  readonly name: string
  /** Milliseconds after which Lambda gives it up. */
  readonly timeout: number
  readonly body: (process: Process, left: () => number) => Promise<unknown>
  readonly ended?: (end: End) => void
}

/**
 * Begins an invocation. Lambda gives it up when its time is over: it is cut off there, or, as a frozen one that is thawed, it
 * goes on some day as if nothing had happened.
 */
export function invoke(around: Around, { name, timeout, body, ended = () => {} }: Invocation): void {
  const { scheduler, faults } = around
  const endsAt = scheduler.now + timeout
  const process = new Process(name, around)
  let isTold = false
  const tell = (end: End): void => {
    if (!isTold) ended(end)
    isTold = true
  }
  process.whenEnded(tell)
  scheduler.after(timeout, () => {
    if (process.isOver) return
    faults.follows('time-out', `${name} is given up`)
    const goesOn = faults.befalls('zombie', `${name} goes on`, 60)
    around.note(name, goesOn ? 'is given up, and goes on' : 'is given up')
    if (!goesOn) process.end('crashed')
    tell('crashed')
  })
  process.run((running) => body(running, () => endsAt - scheduler.now))
}
