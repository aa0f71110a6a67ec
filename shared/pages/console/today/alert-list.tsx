import type { JSX } from 'preact'

import { booking, mayReach } from '../../../staff/access.ts'
import type { Alert } from '../../../store/items.ts'
import { FormField, clinicTime } from '../console-frame.tsx'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { wordsOfAlert } from './alert-words.ts'

interface AlertListProps {
  readonly visit: ConsoleVisit
  readonly alerts: readonly Alert[]
  /** Whether there are others that were not read. */
  readonly isMore: boolean
  /** The path of the page that they stand on, which notes who sees to one; today's unless told otherwise. */
  readonly page?: string
}

/** Open alerts, the urgent first. */
export function AlertList({ visit, alerts, isMore, page = '' }: AlertListProps): JSX.Element {
  if (alerts.length === 0) return <p>Nothing is waiting.</p>
  const mayAct = mayReach(visit.person, booking, null)
  return (
    <>
      <ul class="alerts">
        {alerts.map((alert) => (
          <li class={alert.severity}>
            <AlertItem visit={visit} alert={alert} mayAct={mayAct} page={page} />
          </li>
        ))}
      </ul>
      {isMore && <p>There are more; they come up as these are seen to.</p>}
    </>
  )
}

interface AlertItemProps {
  readonly visit: ConsoleVisit
  readonly alert: Alert
  readonly mayAct: boolean
  readonly page: string
}

function AlertItem({ visit, alert, mayAct, page }: AlertItemProps): JSX.Element {
  const { title, means, way } = wordsOfAlert(alert)
  const { severity, at, client, slot } = alert
  const about = [client, slot === null ? null : `slot ${slot}`].filter((one) => one !== null).join(', ')
  return (
    <>
      <h3>
        {severity === 'urgent' && <strong>Urgent: </strong>}
        {title}
      </h3>
      <p>
        {means}
        <span class="more">
          {about === '' ? '' : `${about}; `}since {clinicTime(at, visit)}
        </span>
      </p>
      <div class="buttons">
        {way !== null && isElsewhere(way.path(alert), alert, page) && (
          <a class="way" href={consoleHref('') + way.path(alert)}>
            {way.name}
            <span class="hidden">, {alert.course ?? 'clinic'}</span>
          </a>
        )}
        {mayAct && (
          <form method="post" action={consoleHref(page)}>
            <FormField visit={visit} seen="" path={page} />
            <button class="quiet" type="submit" name="alert" value={alert.id}>
              I have seen to it
              <span class="hidden">, {alert.course ?? 'clinic'}</span>
            </button>
          </form>
        )}
      </div>
    </>
  )
}

/** Whether a way leads to a page that there is, and that is not the one on which the alert stands. */
function isElsewhere(path: string, { course }: Alert, page: string): boolean {
  return (course !== null || path.startsWith('settings')) && path !== page
}
