import { type Access, booking, everybody, importing, overseeing } from '../../staff/access.ts'

/** The pages that stand in the console's head, in their order, and for whom. */
export const navigation: readonly { readonly path: string; readonly name: string; readonly access: Access }[] = [
  { path: '', name: 'Today', access: everybody },
  { path: 'caseload', name: 'Caseload', access: everybody },
  { path: 'diary', name: 'Diary', access: everybody },
  { path: 'enrol', name: 'Enrol', access: booking },
  { path: 'import', name: 'Import', access: importing },
  { path: 'export', name: 'Export', access: booking },
  { path: 'messages', name: 'Messages', access: everybody },
  { path: 'reports', name: 'Reports', access: everybody },
  { path: 'audit', name: 'Audit', access: overseeing },
  { path: 'settings', name: 'Settings', access: everybody },
]
