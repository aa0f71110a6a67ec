import type { ClientId } from '../course/ids.ts'
import { type Result, done } from '../course/refusal.ts'
import { type CommandDeps, changeCourse } from './change-course.ts'
import { confirmSlot } from './confirm-slot.ts'

/** Notes that the client means to come. */
export function confirm(
  deps: CommandDeps,
  client: ClientId,
  given: { readonly slot: number; readonly by: string },
): Promise<Result<null>> {
  return changeCourse(deps, client, async (situation, now) => {
    const confirmed = confirmSlot(situation, given.slot, now)
    if (!confirmed.ok) return confirmed
    const slots = situation.slots.map((slot) => (slot.id === confirmed.value.id ? confirmed.value : slot))
    if (situation.slots.some(({ id, status }) => id === given.slot && status === 'confirmed')) return done(null)
    return done({
      course: situation.course,
      slots,
      act: 'confirm',
      slot: given.slot,
      by: given.by,
      alerts: [],
      diary: [],
    })
  })
}
