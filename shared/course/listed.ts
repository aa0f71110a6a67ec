import * as z from 'zod/mini'

import type { Client } from './client.ts'
import { listedSlot, packSlots } from './packed-slots.ts'
import type { Slot } from './slot.ts'

/** What lists and reports tell of a course besides its own fields: kept up with its client, its slots and the answers. */
export const Listed = z.lazy(() =>
  z.readonly(
    z.object({
      /** Null once the client is erased. */
      name: z.nullable(z.string()),
      slots: z.string(),
      /** The slots for which the client settled anything. */
      answered: z.array(z.int()),
      /** By measure slot and total of what was settled, in order of the slots. */
      totals: z.record(z.string(), z.array(z.tuple([z.int(), z.int()]))),
    }),
  ),
)
export type Listed = z.infer<typeof Listed>

export const nothingListed: Listed = { name: null, slots: '', answered: [], totals: {} }

/** The same with client and slots as they are now. */
export function listedNow(
  listed: Listed,
  {
    client,
    slots,
    noticeHours,
  }: { readonly client: Client; readonly slots: readonly Slot[]; readonly noticeHours: number },
): Listed {
  return {
    ...listed,
    name: client.erasedAt === null ? client.name : null,
    slots: packSlots(slots.map((slot) => listedSlot(slot, noticeHours))),
  }
}

/** The same with the answers to a form for a slot settled; `total` is a measure's. */
export function listedAnswered(
  listed: Listed,
  { slot, form, total }: { readonly slot: number; readonly form: string; readonly total: number | null },
): Listed {
  const answered = [...new Set([...listed.answered, slot])].toSorted((one, other) => one - other)
  if (total === null) return { ...listed, answered }
  const others = (listed.totals[form] ?? []).filter(([of]) => of !== slot)
  const settled: [number, number] = [slot, total]
  const totals = [...others, settled].toSorted(([one], [other]) => one - other)
  return { ...listed, answered, totals: { ...listed.totals, [form]: totals } }
}
