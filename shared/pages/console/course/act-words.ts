import { clinical, mayReach } from '../../../staff/access.ts'
import type { Person } from '../../../staff/person.ts'

/** Acts whose very name tells what the sessions are about. */
const clinicalActs: ReadonlySet<string> = new Set(['focus', 'technique'])

/** An act in words, for somebody: "cancel for client". */
export function actWords(act: string, person: Person): string {
  return clinicalActs.has(act) && !mayReach(person, clinical, null) ? 'clinical decision' : act.replaceAll('-', ' ')
}
