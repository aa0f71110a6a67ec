import { alertMail } from '../alert/alert-mail.ts'
import type { Clinic } from '../config/clinic.ts'
import { AttemptId } from '../course/ids.ts'
import { type Told, escalation } from '../ipt/measures/escalation.ts'
import { composeMime } from '../mail/compose-mime.ts'
import type { SendOutcome } from '../mail/send-mail.ts'
import type { Alert } from '../store/items.ts'
import { type Duration, type Instant, plus } from '../time/instant.ts'
import type { AttendDeps } from './deps.ts'

/** How often the on-call address is told of one alert; after that it stands on the list of open alerts. */
const mostOnCall = 4

/** How soon a mail is tried again that SES refused, or whose outcome nobody knows. */
const again = { refused: { minutes: 1 }, unknown: { minutes: 10 } } as const

/**
 * Tells whoever is next to be told of an open alert. At least once: what may have gone is sent again, because two such
 * mails do less harm than none. It goes also while sending to clients is off.
 */
export async function attendAlert(deps: AttendDeps, id: string): Promise<void> {
  const alert = await deps.store.readAlert(id)
  if (alert === null || alert.dueAt === null) return
  const now = deps.clock()
  const { tell } = escalation(helpAlertOf(alert), deps.clinic, now)
  let told = alert
  let wait: Duration = again.refused
  for (const who of tell) {
    const outcome = await tellStaff(deps, alert, { who, now })
    if (outcome === 'accepted') told = noteTold(told, who, now)
    if (outcome === 'unknown') wait = again.unknown
    if (outcome !== 'accepted' || (who === 'on-call' && alert.onCallTold > 0)) deps.measure('Unheard', 1, { to: who })
  }
  const dueAt = nextAt(deps.clinic, told, { now, again: plus(now, wait) })
  const value = { ...told, dueAt, version: alert.version + 1 }
  const written = await deps.store.write([{ put: 'alert', value, was: alert.version }])
  if (!written.ok) deps.count('alert-changed-meanwhile')
}

async function tellStaff(
  deps: AttendDeps,
  alert: Alert,
  { who, now }: { who: Told; now: Instant },
): Promise<SendOutcome['outcome']> {
  const { clinic } = deps
  const email = who === 'clinician' ? clinic.clinician?.email : clinic.contact.onCall
  if (email === undefined) return 'accepted'
  const attempt = AttemptId.parse(deps.newId())
  const mail = alertMail({ clinic, alert, baseUrl: deps.linkBaseUrl })
  const mime = await composeMime(mail, { clinic, to: { name: '', email }, now, attempt })
  const tags = { attempt, kind: 'alert', to: who }
  const { outcome } = await deps.send({ from: clinic.mail.from, to: email, mime, tags })
  deps.count(`alert-${outcome}`)
  return outcome
}

function noteTold(alert: Alert, who: Told, now: Instant): Alert {
  if (who === 'clinician') return { ...alert, clinicianToldAt: now }
  return { ...alert, onCallToldAt: now, onCallTold: alert.onCallTold + 1 }
}

function nextAt(clinic: Clinic, alert: Alert, given: { now: Instant; again: Instant }): Instant | null {
  const { nextAt: next } = escalation(helpAlertOf(alert), clinic, given.now)
  if (next === null || alert.onCallTold >= mostOnCall) return null
  return next > given.now ? next : given.again
}

function helpAlertOf({ at, clinicianToldAt, onCallToldAt, acknowledgedBy: by, acknowledgedAt }: Alert) {
  const acknowledged = by === null || acknowledgedAt === null ? null : { by, at: acknowledgedAt }
  return { at, clinicianToldAt, onCallToldAt, acknowledged }
}
