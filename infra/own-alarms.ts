import { Duration } from 'aws-cdk-lib'

import { lateAfter } from '../shared/config/becomes-metric.ts'
import type { Profile } from '../shared/config/profile.ts'
import { type AlarmDefinition, own } from './alarm.ts'
import { countAlarms } from './count-alarms.ts'
import { shareAlarms } from './share-alarms.ts'

/** The alarms on what the functions measure of their own work. */
export function ownAlarms(clinic: string, profile: Profile): readonly AlarmDefinition[] {
  return [...(profile === 'full' ? shareAlarms(clinic) : countAlarms(clinic)), ...commonAlarms(clinic)]
}

function commonAlarms(clinic: string): readonly AlarmDefinition[] {
  return [
    {
      id: 'late',
      metric: own(clinic, { service: 'attend', name: 'Lateness' }, { statistic: 'p99' }),
      when: { atLeast: lateAfter },
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
