import type { JSX } from 'preact'

import { runsOf } from './isolate.ts'

/** A text as HTML, each isolated run in an element of its own. */
export function Runs({ text }: { readonly text: string }): JSX.Element {
  return (
    <>{runsOf(text).map((run) => (run.direction === null ? run.text : <bdi dir={run.direction}>{run.text}</bdi>))}</>
  )
}
