import { Duration } from 'aws-cdk-lib'

import { type AlarmDefinition, own, worked } from './alarm.ts'

const fiveMinutes = Duration.minutes(5)
const day = Duration.days(1)

/**
 * What a `full` clinic holds against what was sent or was due, which has a value in each hour of work: the alarms of `lean`
 * under the same names, for a clinic that sends so much that a share says more than a number.
 */
export function shareAlarms(clinic: string): readonly AlarmDefinition[] {
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
      id: 'bounces',
      metric: worked(shareOf('bounced', 2), { bounced: fed('Bounced'), sent: sent(day) }, day),
      when: { atLeast: 2 },
      happened: 'Of the mails of a day 2% or more came back for good; at 5% SES looks into the account.',
      todo: 'Staff have an alert for each address (console, Today). Many at once: was a file with wrong addresses imported?',
    },
    {
      id: 'complaints',
      metric: worked(shareOf('complained', 1), { complained: fed('Complained'), sent: sent(day) }, day),
      when: { atLeast: 0.05 },
      happened: 'Of the mails of a day 0.05% or more were called unwanted; at 0.1% SES looks into the account.',
      todo: 'Mail to those addresses has stopped. Staff phone the clients and ask what was wrong with the mails.',
    },
  ]
}

/** Of the mails of a day, how many in a hundred; 0 where they are fewer than `least`. */
function shareOf(name: string, least: number): string {
  const count = `FILL(${name}, 0)`
  const all = `IF(FILL(sent, 0) > ${count}, FILL(sent, 0), ${count})`
  return `IF(${count} >= ${least}, 100 * ${count} / ${all}, 0)`
}
