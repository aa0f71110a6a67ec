import { findRepeatedKey } from './repeated-key.ts'
import { type Read, type ScenarioLine, readLine } from './scenario-line.ts'

/** A line with its number in the file, from 1. */
export interface NumberedLine {
  readonly number: number
  readonly line: ScenarioLine
}

/** What happens on the way, in order; or every fault of the file, one line each, as `file:line: place: what; what would be right`. */
export type Scenario =
  | { readonly ok: true; readonly lines: readonly NumberedLine[] }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads a scenario of JSON lines; `file` is what its faults call it. Empty lines are passed over. */
export function readScenario(text: string, file: string): Scenario {
  const lines: NumberedLine[] = []
  const faults: string[] = []
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (source.trim() === '') continue
    const read = inOrder(parseLine(source), lines.at(-1)?.line)
    if (read.ok) lines.push({ number: index + 1, line: read.line })
    else faults.push(...read.faults.map((fault) => `${file}:${index + 1}: ${fault}`))
  }
  return faults.length === 0 ? { ok: true, lines } : { ok: false, faults }
}

function parseLine(source: string): Read {
  try {
    const value: unknown = JSON.parse(source)
    const repeated = findRepeatedKey(source)
    if (repeated === null) return readLine(value)
    const what = repeated === '__proto__' ? 'not a field' : 'given twice'
    return { ok: false, faults: [`${JSON.stringify(repeated)}: ${what}; each field of the format stands once`] }
  } catch {
    return { ok: false, faults: ['line: not JSON; a line is one JSON object, whole on its line'] }
  }
}

function inOrder(read: Read, before: ScenarioLine | undefined): Read {
  if (!read.ok || before === undefined || before.at <= read.line.at) return read
  const fault = `"at": out-of-order, ${read.line.at} comes after ${before.at}; it would stand in order of "at"`
  return { ok: false, faults: [fault] }
}
