import type { Clinic } from '../config/clinic.ts'
import type { Clock } from '../ports/clock.ts'
import type { Page, Store } from '../store/store.ts'
import { lineOf } from './carried-line.ts'
import type { Exported } from './transfer-file.ts'

export interface ExportDeps {
  readonly store: Pick<Store, 'scanItems' | 'readClinic'>
  readonly clinic: Clinic
  readonly clock: Clock
}

/** So many items a page: whole mails stay far below what a Lambda may answer. */
const pageSize = 100

/** A page of the lines of everything, in no order, and where the next one begins; null: that was all. */
export async function exportPage({ store }: ExportDeps, after: string | null): Promise<Page<string>> {
  const { items, next } = await store.scanItems(after, pageSize)
  return { items: items.map(lineOf), next }
}

/** What the header of a file says of the clinic, as of now. */
export async function exportHead({ store, clinic, clock }: ExportDeps): Promise<Exported> {
  // From which file this stack was itself filled is nothing that another one goes by.
  return { clinic: clinic.id, exportedAt: clock(), state: { ...(await store.readClinic()), filled: null } }
}
