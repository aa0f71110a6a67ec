import * as z from 'zod/mini'

import { type ZoneChange, keepWallTimes } from '../change/keep-wall-times.ts'
import type { Action } from '../command/action.ts'
import type { ReplanJob } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { zoneRulesOf } from '../time/zone-rules.ts'

const KeptTable = z.object({ version: z.string(), from: z.string(), groups: z.array(z.array(z.string())) })

/** The rules that were applied before a job, as far as they are kept, and since when they are not. */
export async function zoneChangeOf(
  store: Pick<Store, 'readEdition'>,
  { from, startedAt }: ReplanJob,
): Promise<ZoneChange> {
  const edition = await store.readEdition('zone-rules', from)
  const former = edition === null ? null : zoneRulesOf(KeptTable.parse(JSON.parse(edition.text)))
  return { former, since: startedAt }
}

/** What new zone rules do to one course. */
export function zoneAction({ id }: ReplanJob, change: ZoneChange): Action {
  return {
    ...{ act: 'zone-rules', slot: null, by: id, why: null, seen: null },
    reach: ({ slots }) => [...new Set(slots.map(({ therapist }) => therapist))],
    decide: (given) => keepWallTimes(given, change),
  }
}
