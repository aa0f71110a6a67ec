import { type AlarmState, type Judgement, judgeAlarms } from './judge-alarms.ts'

/** Seconds from one look to the next: an alarm stays for a period of its metric at least, which is five minutes. */
export const secondsBetween = 30

export interface WatchDeps {
  readonly read: () => Promise<readonly AlarmState[]>
  readonly wait: (seconds: number) => Promise<void>
}

/** Looks at once, and then until `minutes` are over or a look is bad, which ends it. Returns what the last look showed. */
export async function watch({ read, wait }: WatchDeps, minutes: number): Promise<Judgement> {
  let last = judgeAlarms(await read())
  for (let waited = 0; last.ok && waited < minutes * 60; waited += secondsBetween) {
    await wait(secondsBetween)
    last = judgeAlarms(await read())
  }
  return last
}
