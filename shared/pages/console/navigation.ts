import { type Access, everybody, overseeing } from '../../staff/access.ts'

/** The pages that stand in the console's head, in their order, and for whom. */
export const navigation: readonly { readonly path: string; readonly name: string; readonly access: Access }[] = [
  { path: '', name: 'Today', access: everybody },
  { path: 'caseload', name: 'Caseload', access: everybody },
  { path: 'audit', name: 'Audit', access: overseeing },
]
