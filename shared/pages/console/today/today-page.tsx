import type { JSX } from 'preact'

import { readCaseload } from '../../../caseload/read-caseload.ts'
import { acknowledge } from '../../../command/acknowledge.ts'
import type { CaseView } from '../../../course/case-view.ts'
import { done, refuse } from '../../../course/refusal.ts'
import { booking, everybody, limitedTo } from '../../../staff/access.ts'
import type { Alert } from '../../../store/items.ts'
import type { OpenAlert } from '../../../store/store.ts'
import { pageHtml } from '../../page-frame.tsx'
import { ConsoleFrame } from '../console-frame.tsx'
import type { ClinicPage, ConsoleFault } from '../console-page.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import { AlertList } from './alert-list.tsx'
import { Appointments, Endings, Requests, Unmarked } from './day-lists.tsx'

/** What needs a person today, the urgent first; each with what is to be done about it. */
export const todayPage: ClinicPage = {
  of: 'clinic',
  access: everybody,
  taking: booking,
  show: async (visit, fault) => {
    const [views, open] = await Promise.all([readCaseload(visit), visit.deps.store.listOpenAlerts()])
    const own = limitedTo(visit.person, everybody) === null ? open : open.filter(isAbout(views))
    const alerts = await visit.deps.store.readAlerts(own.slice(0, mostAlerts).map(({ id }) => id))
    const isMore = own.length > mostAlerts
    return done(visit.deps.respond(200, pageHtml(<Today {...{ visit, fault, views, alerts, isMore }} />)))
  },
  take: async (visit, { fields }) => {
    const id = fields.get('alert') ?? ''
    if (!(await mayAcknowledge(visit, id))) return refuse('bad-input', 'there is no such alert')
    const seen = await acknowledge(visit.deps, id, visit.person.id)
    return seen.ok ? done({ to: '' }) : seen
  },
}

/** How many alerts are shown: who has more than these has other troubles than reading. */
const mostAlerts = 50

function isAbout(views: readonly CaseView[]): (alert: OpenAlert) => boolean {
  const courses = new Set(views.map(({ row }) => row.course))
  return ({ course }) => course !== null && courses.has(course)
}

/** A therapist sees to the alerts of their own courses. */
async function mayAcknowledge({ deps, person }: ConsoleVisit, id: string): Promise<boolean> {
  const alert = await deps.store.readAlert(id)
  const own = limitedTo(person, booking)
  if (alert === null || own === null) return alert !== null
  const state = alert.course === null ? null : await deps.store.readCourse(alert.course)
  return state?.course.therapist === own
}

interface TodayProps {
  readonly visit: ConsoleVisit
  readonly fault: ConsoleFault | null
  readonly views: readonly CaseView[]
  readonly alerts: readonly Alert[]
  readonly isMore: boolean
}

function Today({ visit, fault, views, alerts, isMore }: TodayProps): JSX.Element {
  return (
    <ConsoleFrame visit={visit} title="Today" fault={fault}>
      <h2>Needs a person</h2>
      <AlertList visit={visit} alerts={alerts} isMore={isMore} />
      <h2>Appointments today</h2>
      <Appointments visit={visit} views={views} />
      <h2>Over and not marked</h2>
      <Unmarked visit={visit} views={views} />
      <h2>Asking for another time</h2>
      <Requests visit={visit} views={views} />
      <h2>Ending soon</h2>
      <Endings visit={visit} views={views} />
    </ConsoleFrame>
  )
}
