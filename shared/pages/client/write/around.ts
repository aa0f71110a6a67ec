import type { SheetFault } from '../../../ipt/worksheets/read-cell.ts'
import type { WritePhrases } from '../../write-phrases.ts'
import { nameAt } from './field-names.ts'

/** What every place of a form is told besides its own. */
export interface Around {
  readonly words: WritePhrases
  /** What is wrong, by the name of the place. */
  readonly faults: ReadonlyMap<string, SheetFault>
}

/** The faults by the names of their places, the first of each. */
export function faultsByName(faults: readonly SheetFault[]): Around['faults'] {
  return new Map(faults.toReversed().map((fault) => [nameAt(...fault.path), fault]))
}

/** The id of a place; no other id of a page begins like it. */
export function idOf(name: string): string {
  return `f-${name.replaceAll('.', '-')}`
}

/** What is wrong with a place, in the client's words. */
export function faultText({ missing }: SheetFault, { faults }: WritePhrases): string {
  return missing ? faults.missing : faults.unfit
}

/** The attributes by which a place is described, and known to be at fault. */
export function described(name: string, by: readonly string[], { faults }: Around) {
  const isWrong = faults.has(name)
  return {
    'aria-describedby': [...by, ...(isWrong ? [`${idOf(name)}-fault`] : [])].join(' '),
    ...(isWrong ? { id: idOf(name), 'aria-invalid': 'true' as const } : {}),
  }
}
