import { people } from '../console-world.ts'
import { type Column, type Reach, type RoleRow, type Target, columns, targets } from './role-table.ts'
import type { Moment } from './two-caseloads.ts'

/** What a request came to for whoever made it; `other` is what is none of these. */
export type Outcome = 'done' | 'not-for-role' | 'not-there' | 'not-signed-in' | 'other'

export interface Reached {
  readonly outcome: Outcome
  /** All of the answer: two that are to tell the same are the same. */
  readonly text: string
  /** Whether anything was written. */
  readonly hasChanged: boolean
}

/** How something is asked for, about whose course, by whom. */
export interface Asking {
  readonly moment: Moment
  readonly column: Column
  readonly target: Target
}

/** Something that is reached or not. */
export interface Reachable {
  /** Whether it is about somebody's course, client, alert or job at all. */
  readonly isSomebodys: boolean
  /** Whether it stands on a page that is for more roles: what is not there is not there then, whoever asks. */
  readonly isWithin?: boolean
  readonly ask: (asking: Asking) => Promise<Reached>
}

/** Somebody of each column; null: nobody has signed in. */
export const personOf = {
  admin: people.admin,
  therapist: people.therapist,
  'front-desk': people.frontDesk,
  auditor: people.auditor,
  nobody: null,
} as const

/** Each cell of a table, to be tested by itself. */
export function cellsOf(rows: readonly RoleRow[]) {
  return rows.flatMap(({ of, reach }) => columns.map((column) => ({ of, column, reach: reach[column] })))
}

/** What of a cell is not so, for each of whose it may be. */
export async function faultsOfCell(
  { column, reach }: { readonly column: Column; readonly reach: Reach },
  reachable: Reachable,
  open: () => Moment,
): Promise<readonly string[]> {
  const texts = new Map<Target, string>()
  const faults: string[] = []
  for (const target of reachable.isSomebodys ? targets : (['own'] as const)) {
    const { outcome, text, hasChanged } = await reachable.ask({ moment: open(), column, target })
    const expected = expectedOf({ column, reach, target }, reachable)
    texts.set(target, text)
    if (!expected.includes(outcome)) faults.push(`${target}: ${outcome}, not ${expected.join(' or ')}: ${short(text)}`)
    if (outcome !== 'done' && hasChanged) faults.push(`${target}: ${outcome}, and something was changed`)
  }
  const isHidden = reach === 'own' && texts.get("another's") === texts.get('none')
  if (reach === 'own' && reachable.isSomebodys && !isHidden)
    faults.push("another's is not answered as what there is not")
  if (reach === 'own' && !reachable.isSomebodys && /\bc-002\b|Ben Ode/.test(texts.get('own') ?? ''))
    faults.push("tells of another's course")
  return faults
}

function short(text: string): string {
  return text.trim().slice(0, 200)
}

interface Cell {
  readonly column: Column
  readonly reach: Reach
  readonly target: Target
}

function expectedOf({ column, reach, target }: Cell, { isSomebodys, isWithin = false }: Reachable): readonly Outcome[] {
  if (column === 'nobody') return reach === 'no' ? ['not-signed-in'] : ['done']
  if (reach === 'no') return isWithin && target !== 'own' ? ['not-for-role', 'not-there'] : ['not-for-role']
  if (!isSomebodys || target === 'own') return ['done']
  if (reach === 'own') return ['not-there']
  // A list of what there is not may be empty, a file with it in it has a fault.
  return target === 'none' ? ['not-there', 'done', 'other'] : ['done']
}
