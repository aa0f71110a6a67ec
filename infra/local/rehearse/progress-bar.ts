import { progress } from '@clack/prompts'

import type { Instant } from './instant.ts'

export interface ProgressBar {
  readonly show: (share: number, now: Instant) => void
  readonly stop: (words: string) => void
}

/** A bar on a terminal's standard error; nothing at all where that is no terminal. */
export function startProgress(output: NodeJS.WriteStream): ProgressBar {
  if (!output.isTTY) return { show: () => undefined, stop: () => undefined }
  const bar = progress({ style: 'heavy', max: 100, size: 40, output })
  bar.start('starting the system')
  let shown = 0
  return {
    show(share, now) {
      const percent = Math.floor(share * 100)
      bar.advance(percent - shown, `the clock stands at ${now}`)
      shown = percent
    },
    stop: (words) => bar.stop(words),
  }
}
