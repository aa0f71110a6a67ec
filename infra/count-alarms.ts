import { Duration } from 'aws-cdk-lib'

import { type AlarmDefinition, own, worked } from './alarm.ts'

const fiveMinutes = Duration.minutes(5)
const day = Duration.days(1)

/**
 * What a `lean` clinic is called for by number alone, so that it need not measure what goes well. It is called no later than a
 * `full` one: to bounces and complaints whatever their share, to what is overdue after 10 minutes, and also while other mail goes.
 */
export function countAlarms(clinic: string): readonly AlarmDefinition[] {
  const overdue = (service: 'tick' | 'attend') => own(clinic, { service, name: 'Overdue' })
  const fed = (name: 'Bounced' | 'Complained') => own(clinic, { service: 'feedback', name }, { period: day })
  return [
    {
      id: 'nothing-sent',
      metric: worked(
        'FILL(waiting, 0) + FILL(refused, 0)',
        { waiting: overdue('tick'), refused: overdue('attend') },
        fiveMinutes,
      ),
      when: { atLeast: 1 },
      happened: 'Something has been due for 10 minutes or more: nobody attends to it, or SES refuses its mail.',
      todo: 'Is sending on (console, Settings)? Does SES answer (log of attend)? Does attend run (dead letters, errors)?',
    },
    {
      id: 'bounces',
      metric: fed('Bounced'),
      when: { atLeast: 2 },
      happened: 'Two mails or more of a day came back for good; at 5% of all SES looks into the account.',
      todo: 'Staff have an alert for each address (console, Today). Many at once: was a file with wrong addresses imported?',
    },
    {
      id: 'complaints',
      metric: fed('Complained'),
      when: { atLeast: 1 },
      happened: 'A mail of the day was called unwanted; at 0.1% of all SES looks into the account.',
      todo: 'Mail to that address has stopped. Staff phone the client and ask what was wrong with the mail.',
    },
  ]
}
