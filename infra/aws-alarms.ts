import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITable } from 'aws-cdk-lib/aws-dynamodb'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'

import type { Profile } from '../shared/config/profile.ts'
import type { AlarmDefinition } from './alarm.ts'

export interface Watched {
  readonly tick: IFunction
  readonly queue: IQueue
  readonly deadLetters: IQueue
  readonly table: Pick<ITable, 'tableName'>
  readonly apiId: string
}

const period = Duration.minutes(5)

/** The alarms on what AWS measures of its services by itself; those on throttles, which say why something failed, in `full`. */
export function awsAlarms(watched: Watched, profile: Profile): readonly AlarmDefinition[] {
  return [...failures(watched), ...(profile === 'full' ? throttles(watched) : [])]
}

function failures({ tick, queue, deadLetters, apiId }: Watched): readonly AlarmDefinition[] {
  return [
    {
      id: 'tick-missing',
      metric: tick.metricInvocations({ period, statistic: 'Sum' }),
      when: { below: 1 },
      isMissingBad: true,
      happened: 'For five minutes nobody asked what is due.',
      todo: 'Is the rule of the tick enabled (EventBridge)? Is Lambda throttled? What was due stays due and goes out afterwards.',
    },
    {
      id: 'queue-old',
      metric: queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
      when: { atLeast: 300 },
      happened: 'A pointer has waited in the queue for five minutes.',
      todo: 'Does attend run, and end in time (its log, its errors)? After an outage a backlog drains at the pace of SES.',
    },
    {
      id: 'dead-letters',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      when: { atLeast: 1 },
      happened: 'Something failed five times: a course, a job or an alert, or what SES told of a mail.',
      todo: 'The message names it by ids. Find the fault in the log, mend it, then replay the queue.',
    },
    {
      id: 'functions-failing',
      metric: ofFunctions('Errors'),
      when: { atLeast: 1 },
      happened: 'A function ended in an error, or took too long.',
      todo: 'Which one, and with what code: Logs Insights over the groups /aws/lambda/interlude-…, level ERROR.',
    },
    {
      id: 'pages-failing',
      metric: new Metric({
        ...{ namespace: 'AWS/ApiGateway', metricName: '5xx', statistic: 'Sum', period },
        dimensionsMap: { ApiId: apiId },
      }),
      when: { atLeast: 1 },
      happened: 'A page or a request of the API was answered with a fault of ours.',
      todo: 'The log of requests tells the route and its id; the function’s log tells the fault.',
    },
  ]
}

function throttles({ table }: Pick<Watched, 'table'>): readonly AlarmDefinition[] {
  const ofTable = (metricName: string) =>
    new Metric({
      ...{ namespace: 'AWS/DynamoDB', metricName, statistic: 'Sum', period },
      dimensionsMap: { TableName: table.tableName },
    })
  return [
    {
      id: 'functions-throttled',
      metric: ofFunctions('Throttles'),
      when: { atLeast: 1 },
      happened: 'Lambda refused to start a function: the account’s limit of instances is reached.',
      todo: 'Raise the quota “Concurrent executions” of the account, or free it of other load.',
    },
    ...(['ReadThrottleEvents', 'WriteThrottleEvents'] as const).map((name): AlarmDefinition => ({
      id: name === 'ReadThrottleEvents' ? 'table-reads-throttled' : 'table-writes-throttled',
      metric: ofTable(name),
      when: { atLeast: 1 },
      happened: 'The table refused requests for being too many at once.',
      todo: 'A burst passes: the SDK and the tick try again. If it stays, look at which key is hot (Contributor Insights).',
    })),
  ]
}

/** Without a dimension: all functions of the account, which is the clinic's own. */
function ofFunctions(metricName: string): Metric {
  return new Metric({ namespace: 'AWS/Lambda', metricName, statistic: 'Sum', period })
}
