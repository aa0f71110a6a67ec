import { Duration } from 'aws-cdk-lib'
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  PeriodOverride,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'

import { own } from './alarm.ts'
import type { Watched } from './aws-alarms.ts'

export interface ClinicDashboardProps extends Watched {
  readonly clinicId: string
  readonly alarms: readonly Alarm[]
}

const day = Duration.days(1)
const half = 12

/** One page that tells a person whether the clinic's mails go out: the alarms, the day in figures, and how it went. */
export class ClinicDashboard extends Construct {
  constructor(scope: Construct, id: string, { clinicId, alarms, ...watched }: ClinicDashboardProps) {
    super(scope, id)
    new Dashboard(this, 'Page', {
      dashboardName: `interlude-${clinicId}`,
      defaultInterval: Duration.days(3),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 })],
        [theDay(clinicId)],
        [dueAndSent(clinicId), lateness(clinicId)],
        [withoutAMail(clinicId), whatBecame(clinicId)],
        [behind(watched), skippedByReason(clinicId)],
      ],
    })
  }
}

function theDay(clinic: string): SingleValueWidget {
  const attend = (['Sent', 'Skipped', 'Held', 'Unknown'] as const).map((name) =>
    own(clinic, { service: 'attend', name }, { period: day }),
  )
  const fed = (['Bounced', 'Complained'] as const).map((name) =>
    own(clinic, { service: 'feedback', name }, { period: day }),
  )
  return new SingleValueWidget({ title: 'The day until now', metrics: [...attend, ...fed], width: 24, height: 3 })
}

function dueAndSent(clinic: string): GraphWidget {
  const due = own(clinic, { service: 'tick', name: 'Due' }).with({ label: 'courses due' })
  const sent = own(clinic, { service: 'attend', name: 'Sent' }).with({ label: 'mails sent' })
  return graph('Due and sent', [due, sent])
}

function lateness(clinic: string): GraphWidget {
  const of = (statistic: string) =>
    own(clinic, { service: 'attend', name: 'Lateness' }, { statistic }).with({ label: statistic })
  return graph('Lateness, in seconds', [of('p50'), of('p99')])
}

function withoutAMail(clinic: string): GraphWidget {
  const names = ['Skipped', 'Held', 'Unknown', 'Refused'] as const
  return graph(
    'Skipped, held, unknown, refused',
    names.map((name) => own(clinic, { service: 'attend', name })),
  )
}

function whatBecame(clinic: string): GraphWidget {
  const names = ['Delivered', 'Delayed', 'SoftBounced', 'Bounced', 'Complained', 'Rejected', 'Unmatched'] as const
  return graph(
    'What became of the mails',
    names.map((name) => own(clinic, { service: 'feedback', name })),
  )
}

function behind({ queue, deadLetters, tick }: Watched): GraphWidget {
  return graph('Behind it', [
    queue.metricApproximateAgeOfOldestMessage({ label: 'oldest pointer, seconds', statistic: 'Maximum' }),
    deadLetters.metricApproximateNumberOfMessagesVisible({ label: 'dead letters', statistic: 'Maximum' }),
    tick.metricErrors({ label: 'errors of the tick', statistic: 'Sum' }),
  ])
}

/** The reason is no metric of its own, which would be paid for by reason; the log has it. */
function skippedByReason(clinic: string): LogQueryWidget {
  return new LogQueryWidget({
    title: 'Skipped, by reason',
    logGroupNames: [`/aws/lambda/interlude-${clinic}-attend`],
    queryLines: ['filter ispresent(Skipped)', 'stats count(*) as messages by reason', 'sort messages desc'],
    view: LogQueryVisualizationType.TABLE,
    width: half,
    height: 6,
  })
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: half, height: 6, leftYAxis: { min: 0 } })
}
