import type { Contract } from '../../../shared/course/contract.ts'
import type { Course } from '../../../shared/course/course.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { must } from '../broken.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

/**
 * Every mail that speaks of a session bears the number and phase that the course gives it at that moment, and no course has
 * more sessions than its contract.
 */
export function numbersRight({ committed }: Facts): Watch {
  return {
    committed: ({ before }, changes) => {
      for (const [{ put, value }] of before) if (put === 'course') fitsContract(value, committed.state(value.id))
      for (const change of changes) {
        const state = committed.state(change.course)
        if (state !== null && change.to?.state === 'claimed' && change.from?.state !== 'claimed') check(change, state)
      }
    },
  }
}

function check(change: LedgerChange, { course, slots }: CourseState): void {
  if (change.to?.state !== 'claimed') return
  const { told } = change.to
  const slot = slots.find(({ id }) => id === told.slot)
  if (slot === undefined || !counts(slot)) return
  // A cancellation bears the number from before it.
  if (told.kind === 'cancellation' || told.kind === 'change') return
  const session = 1 + course.held + slots.filter((earlier) => earlier.id < slot.id && counts(earlier)).length
  const phase = phaseOf(course.contract, session)
  const { sessions } = course.contract
  const expected = `${session} of ${sessions}, ${phase}`
  const said = `${told.session} of ${told.of}, ${told.phase}`
  must('numbers right', said === expected, () => `${nameOf(change)} says ${said}, but it is ${expected}`)
}

/** No course has more sessions than its contract. */
function fitsContract({ id, contract, held }: Course, state: CourseState | null): void {
  const all = held + (state?.slots ?? []).filter(counts).length
  must('numbers right', all <= contract.sessions, () => `${id} has ${all} sessions of ${contract.sessions}`)
}

function counts({ status, counts: isCounted }: Slot): boolean {
  return status === 'missed' || status === 'cancelled' ? isCounted : status !== 'paused'
}

function phaseOf({ sessions, initial, ending }: Contract, session: number): string {
  if (session > sessions - ending) return 'ending'
  return session <= initial ? 'initial' : 'middle'
}
