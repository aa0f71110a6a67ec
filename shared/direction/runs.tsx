import type { JSX } from 'preact'

import { type Run, runsOf } from './isolate.ts'

/** A text as HTML, each isolated run in an element of its own. No line break takes a number in groups apart. */
export function Runs({ text }: { readonly text: string }): JSX.Element {
  return <>{runsOf(text).map((run) => (run.direction === null ? keepGroups(run.text) : <Isolated {...run} />))}</>
}

/** What is read from left to right is a number in groups. */
function Isolated({ text, direction }: Run): JSX.Element {
  return direction === 'ltr' ? <bdi dir="ltr">{text.replaceAll(' ', '\u00A0')}</bdi> : <bdi dir="auto">{text}</bdi>
}

function keepGroups(text: string): string {
  return text.replaceAll(/(?<=\d\)?) (?=\(?\d)/gu, '\u00A0')
}
