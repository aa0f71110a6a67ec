import type { JSX } from 'preact'

import { clinical, mayReach } from '../../../staff/access.ts'
import type { AuditRecord } from '../../../store/items.ts'
import { clinicTime } from '../console-frame.tsx'
import type { CourseVisit } from '../console-visit.ts'
import { Table } from '../table.tsx'
import { actWords } from './act-words.ts'

interface ActsProps {
  readonly visit: CourseVisit
  readonly acts: readonly AuditRecord[]
}

/** So many acts stand open; the earlier ones open on demand. */
const newest = 8

/** Every act on the course, the client's own among them, the newest first; reasons may be clinical, and are for whom that is. */
export function ActsPart({ visit, acts }: ActsProps): JSX.Element {
  if (acts.length === 0) return <p>Nothing has been done yet.</p>
  const inOrder = acts.toReversed()
  const earlier = inOrder.slice(newest)
  return (
    <>
      <ActsTable visit={visit} acts={inOrder.slice(0, newest)} caption="What was done" />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier: {earlier.length}</summary>
          <ActsTable visit={visit} acts={earlier} caption="What was done earlier" />
        </details>
      )}
    </>
  )
}

function ActsTable({ visit, acts, caption }: ActsProps & { readonly caption: string }): JSX.Element {
  const isClinical = mayReach(visit.person, clinical, null)
  const rows = acts.map(({ at, by, act, slot, why }) => [
    ...[clinicTime(at, visit), by, actWords(act, visit.person), slot ?? 'course'],
    ...(isClinical ? [why ?? ''] : []),
  ])
  const heads = ['At', 'By', 'What', 'Slot', ...(isClinical ? ['Why'] : [])]
  return <Table caption={caption} heads={heads} rows={rows} />
}
