import moment from 'moment-timezone'

import type { Clinic } from '../../../shared/config/clinic.ts'
import type { Entry } from '../../../shared/course/ledger.ts'
import type { CourseState } from '../../../shared/store/store.ts'
import { must } from '../broken.ts'
import { type Facts, type LedgerChange, type Watch, nameOf } from './facts.ts'

const minute = 60_000
const hour = 60 * minute

type Claimed = Extract<Entry, { state: 'claimed' }>

/**
 * No mail is claimed in its client's night, by the clocks that the client reads, but for what docs/message-plan.md lets go
 * then: what was due as the night began, a reminder that the morning would be too late for, and what is about a start within a day.
 */
export function nightsQuiet({ committed }: Facts, clinic: () => Clinic): Watch {
  return {
    committed: (_commit, changes) => {
      for (const change of changes) {
        const { course, from, to } = change
        const state = committed.state(course)
        if (state === null || to?.state !== 'claimed' || (from?.state === 'claimed' && from.attempt === to.attempt))
          continue
        const night = nightAt(Date.parse(to.at), zoneOf(state), clinic().messages.quiet)
        const may = night === null || mayGo({ change, state, entry: to }, night)
        must('nights quiet', may, () => `${nameOf(change)} was claimed at ${to.at}, in the night of ${zoneOf(state)}`)
      }
    },
  }
}

function zoneOf({ client, course }: CourseState): string {
  return client.zone ?? course.zone
}

interface Night {
  readonly from: number
  readonly to: number
}

/** The night that an instant lies in, as clocks in a zone show it, by other code than ours; null by day. */
function nightAt(at: number, zone: string, quiet: Clinic['messages']['quiet']): Night | null {
  for (const days of [-1, 0]) {
    const evening = moment.tz(at, zone).add(days, 'day').format('YYYY-MM-DD')
    const morning = moment
      .tz(at, zone)
      .add(days + 1, 'day')
      .format('YYYY-MM-DD')
    const from = moment.tz(`${evening} ${quiet.from}`, zone).valueOf()
    const to = moment.tz(`${morning} ${quiet.to}`, zone).valueOf()
    if (from <= at && at < to) return { from, to }
  }
  return null
}

interface Of {
  readonly change: LedgerChange
  readonly state: CourseState
  readonly entry: Claimed
}

function mayGo({ change: { key }, state: { course, slots }, entry: { at, told } }: Of, night: Night): boolean {
  const now = Date.parse(at)
  if (Date.parse(told.dueAt) >= night.from - 2 * minute && now <= night.from + 30 * minute) return true
  const isNear = (start: string | null | undefined): boolean =>
    start !== null && start !== undefined && Date.parse(start) <= now + 24 * hour
  switch (told.kind) {
    case 'reminder':
      return told.sessionStartsAt !== null && night.to > Date.parse(told.sessionStartsAt) - 2 * hour
    case 'welcome':
      return isNear(slots[0]?.startsAt)
    case 'change':
    case 'cancellation': {
      const notice = course.notices.find(({ kind, number }) => key === `${kind}-${number}`)
      const starts = notice?.touched.flatMap(({ from, to }) => [from, to]) ?? [told.sessionStartsAt]
      return starts.some((start) => isNear(start) && start !== null && Date.parse(start) > now)
    }
    default:
      return false
  }
}
