import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { CfnEventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface MailFeedbackProps {
  readonly feedback: IFunction
  readonly configurationSetName: string
  readonly deadLetters: IQueue
}

/**
 * Gives each event of the clinic's mail to feedback. What cannot be given is tried again for six hours, what feedback
 * fails with twice more; then it waits in the dead-letter queue.
 */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, { feedback, configurationSetName, deadLetters }: MailFeedbackProps) {
    super(scope, id)
    const maxEventAge = Duration.hours(6)
    new Rule(this, 'Rule', {
      description: 'What became of the mails of this clinic.',
      // SES itself tags each mail with its configuration set: other senders of the account stay out.
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [new LambdaFunction(feedback, { deadLetterQueue: deadLetters, retryAttempts: 24, maxEventAge })],
    })
    new CfnEventInvokeConfig(this, 'Retries', {
      functionName: feedback.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: maxEventAge.toSeconds(),
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    })
  }
}
