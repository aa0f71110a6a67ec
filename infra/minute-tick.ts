import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

export interface MinuteTickProps {
  readonly tick: IFunction
}

/** Calls the tick each minute. A call that fails is not repeated: the next minute's does the same work. */
export class MinuteTick extends Construct {
  constructor(scope: Construct, id: string, { tick }: MinuteTickProps) {
    super(scope, id)
    new Rule(this, 'Rule', {
      description: 'What is due? Asked each minute.',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(tick, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    })
  }
}
