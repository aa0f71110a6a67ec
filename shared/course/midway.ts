import type { Contract } from './contract.ts'
import { phaseOf } from './session-number.ts'

/** The keys under which the catalogues keep what looks back and ahead in the middle of a course begin with this. */
const midwayKeys = 'midway.'

/**
 * Whether a session is the one at which the course looks back and ahead: the middle of the contract, 6 of 12 and 8 of 16,
 * where the clinic wants it. A contract whose middle lies in another phase has none.
 */
export function isMidway(contract: Contract, session: number): boolean {
  return contract.midway && session === Math.floor(contract.sessions / 2) && phaseOf(contract, session) === 'middle'
}

/** Whether a text that a client was given was a look back and ahead. */
export function isMidwayText(key: string | null): boolean {
  return key?.startsWith(midwayKeys) === true
}
