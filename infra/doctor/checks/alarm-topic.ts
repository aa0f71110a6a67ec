import { NotFoundException, paginateListSubscriptionsByTopic } from '@aws-sdk/client-sns'

import { alarmTopicOf } from '../../alarm-prefix.ts'
import { check, type Judge, type Read } from '../check.ts'
import { mend, ok } from '../finding.ts'

/** Whether the address of the clinic file hears of alarms; null where there is no topic yet. */
export type AlarmTopicFacts = 'confirmed' | 'pending' | 'missing' | null

/** The address itself goes no further than this. */
const read: Read<AlarmTopicFacts> = async ({ aws, clinic }) => {
  const TopicArn = `arn:aws:sns:${clinic.region}:${clinic.account}:${alarmTopicOf(clinic.id)}`
  const found: string[] = []
  try {
    for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: aws.topics }, { TopicArn })) {
      const own = Subscriptions.filter(({ Protocol, Endpoint }) => Protocol === 'email' && Endpoint === clinic.alarms)
      found.push(...own.map(({ SubscriptionArn = '' }) => SubscriptionArn))
    }
  } catch (error) {
    if (error instanceof NotFoundException) return null
    throw error
  }
  if (found.some((arn) => arn.startsWith('arn:'))) return 'confirmed'
  return found.includes('PendingConfirmation') ? 'pending' : 'missing'
}

export const judgeAlarmTopic: Judge<AlarmTopicFacts> = (facts, { id }) => {
  switch (facts) {
    case 'confirmed':
      return ok('alarms reach the address of the clinic file')
    case 'pending':
      return mend(
        'whoever is to hear of alarms has not confirmed it',
        'open the mail of AWS Notifications in the mailbox of `alarms` and follow its link; it is good for 3 days',
      )
    case 'missing':
      return mend(
        'the address of the clinic file does not hear of alarms',
        `subscribe it again to the topic ${alarmTopicOf(id)} (SNS console, Create subscription, Email)`,
      )
    case null:
      return mend('nobody hears of alarms yet', `npm run deploy -- --clinic ${id}`)
    default:
      return facts satisfies never
  }
}

export const alarmTopic = check(read, { 'alarm-topic': judgeAlarmTopic })
