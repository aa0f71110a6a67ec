import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

import type { Profile } from '../shared/config/profile.ts'
import { alarmPrefix, alarmTopicOf } from './alarm-prefix.ts'
import type { AlarmDefinition } from './alarm.ts'
import { type Watched, awsAlarms } from './aws-alarms.ts'
import { ownAlarms } from './own-alarms.ts'

export interface ClinicAlarmsProps extends Watched {
  readonly clinicId: string
  readonly profile: Profile
  readonly key: IKey
  /** Who is called; must confirm the subscription once. */
  readonly address: string
}

/** The alarms, each with what to do in its text, and the topic by which they reach somebody. */
export class ClinicAlarms extends Construct {
  readonly alarms: readonly Alarm[]

  constructor(scope: Construct, id: string, { clinicId, profile, key, address, ...watched }: ClinicAlarmsProps) {
    super(scope, id)
    const topic = new Topic(this, 'Topic', {
      topicName: alarmTopicOf(clinicId),
      masterKey: key,
      enforceSSL: true,
    })
    topic.addSubscription(new EmailSubscription(address))
    const call = new SnsAction(topic)
    this.alarms = [...ownAlarms(clinicId, profile), ...awsAlarms(watched, profile)].map((definition) => {
      const alarm = this.#alarm(clinicId, definition)
      alarm.addAlarmAction(call)
      alarm.addOkAction(call)
      return alarm
    })
  }

  #alarm(clinicId: string, definition: AlarmDefinition): Alarm {
    const { id, metric, when, periods = 1, isMissingBad = false, happened, todo } = definition
    const { GREATER_THAN_OR_EQUAL_TO_THRESHOLD: reached, LESS_THAN_THRESHOLD: below } = ComparisonOperator
    return new Alarm(this, id, {
      alarmName: `${alarmPrefix(clinicId)}${id}`,
      alarmDescription: `${happened} ${todo} See docs/runbook.md, "${id}".`,
      metric,
      ...('below' in when
        ? { threshold: when.below, comparisonOperator: below }
        : { threshold: when.atLeast, comparisonOperator: reached }),
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      treatMissingData: isMissingBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    })
  }
}
