import { Duration } from 'aws-cdk-lib'

import { type AlarmDefinition, own, worked } from './alarm.ts'

const fiveMinutes = Duration.minutes(5)
const day = Duration.days(1)

/** The alarms on what the functions measure of their own work. */
export function ownAlarms(clinic: string): readonly AlarmDefinition[] {
  const due = own(clinic, { service: 'tick', name: 'Due' })
  const sent = (period: Duration) => own(clinic, { service: 'attend', name: 'Sent' }, { period })
  const fed = (name: 'Bounced' | 'Complained') => own(clinic, { service: 'feedback', name }, { period: day })
  return [
    {
      id: 'nothing-sent',
      metric: worked('IF(FILL(due, 0) > 0 AND FILL(sent, 0) < 1, 1, 0)', { due, sent: sent(fiveMinutes) }, fiveMinutes),
      when: { atLeast: 1 },
      periods: 3,
      happened: 'Something was due for 15 minutes, and no mail went out.',
      todo: 'Is sending on (console, Settings)? Does SES answer (log of attend)? Does attend run (dead letters, errors)?',
    },
    {
      id: 'late',
      metric: own(clinic, { service: 'attend', name: 'Lateness' }, { statistic: 'p99' }),
      when: { atLeast: 600 },
      happened: 'Mails leave 10 minutes or more after they could have gone.',
      todo: 'After an outage this passes by itself. Else look at the queue’s age, at throttles, and at the rate that SES allows.',
    },
    {
      id: 'unknown-outcomes',
      metric: own(clinic, { service: 'attend', name: 'Unknown' }, { period: Duration.minutes(15) }),
      when: { atLeast: 3 },
      happened: 'Of three sends or more nobody knows whether SES took them; sending is down to one probe a minute.',
      todo: 'Look at the health of SES in the region. Nothing is sent twice; what stays unknown is held for staff (console, Today).',
    },
    {
      id: 'bounces',
      metric: worked(
        'IF(FILL(bounced, 0) >= 2, 100 * FILL(bounced, 0) / IF(FILL(sent, 0) > FILL(bounced, 0), FILL(sent, 0), FILL(bounced, 0)), 0)',
        { bounced: fed('Bounced'), sent: sent(day) },
        day,
      ),
      when: { atLeast: 2 },
      happened: 'Of the mails of a day 2% or more came back for good; at 5% SES looks into the account.',
      todo: 'Staff have an alert for each address (console, Today). Many at once: was a file with wrong addresses imported?',
    },
    {
      id: 'complaints',
      metric: worked(
        'IF(FILL(complained, 0) >= 1, 100 * FILL(complained, 0) / IF(FILL(sent, 0) > FILL(complained, 0), FILL(sent, 0), FILL(complained, 0)), 0)',
        { complained: fed('Complained'), sent: sent(day) },
        day,
      ),
      when: { atLeast: 0.05 },
      happened: 'Of the mails of a day 0.05% or more were called unwanted; at 0.1% SES looks into the account.',
      todo: 'Mail to those addresses has stopped. Staff phone the clients and ask what was wrong with the mails.',
    },
    {
      id: 'urgent-unheard',
      metric: own(clinic, { service: 'attend', name: 'Unheard' }),
      when: { atLeast: 1 },
      happened: 'An answer calls for help at once, and the clinic’s people may not have heard of it.',
      todo: 'Phone the responsible clinician or who is on call: the console shows the alert under Today; it stays until acknowledged.',
    },
    {
      id: 'alert-mail-lost',
      metric: own(clinic, { service: 'feedback', name: 'Unheard' }),
      when: { atLeast: 1 },
      happened: 'A mail about an answer that calls for help came back.',
      todo: 'Phone the responsible clinician or who is on call. Then put the address right in the clinic file and deploy.',
    },
    {
      id: 'left-for-newer',
      metric: own(clinic, { service: 'attend', name: 'Newer' }),
      when: { atLeast: 1 },
      periods: 3,
      happened: 'For 15 minutes something was due that a newer version wrote, and this one leaves it alone.',
      todo: 'An older version was deployed over a newer one. Deploy the newer one again: what waits is then done.',
    },
    {
      id: 'zone-rules-older',
      metric: own(
        clinic,
        { service: 'tick', name: 'ZoneTableOlder' },
        { statistic: 'Maximum', period: Duration.hours(1) },
      ),
      when: { atLeast: 1 },
      happened:
        'The runtime knows newer time zone rules than our table: sessions may be an hour off where a law has changed.',
      todo: 'Update Interlude: a release with the new rules re-plans what is booked and tells whom it concerns.',
    },
  ]
}
