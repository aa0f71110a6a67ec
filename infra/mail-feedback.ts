import { Duration } from 'aws-cdk-lib'
import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { CfnEventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface MailFeedbackProps {
  readonly feedback: IFunction
  readonly configurationSetName: string
  readonly deadLetters: IQueue
}

/** What feedback reads of every event: which of our mails it is about, by ids and codes. */
const aboutEach = {
  eventType: EventField.fromPath('$.detail.eventType'),
  mail: {
    messageId: EventField.fromPath('$.detail.mail.messageId'),
    tags: EventField.fromPath('$.detail.mail.tags'),
  },
}

const aboutBounce = {
  bounceType: EventField.fromPath('$.detail.bounce.bounceType'),
  timestamp: EventField.fromPath('$.detail.bounce.timestamp'),
}

/**
 * Gives feedback what it reads of each event of the clinic's mail, and no more: an event names the client's address, and
 * what feedback fails with waits in a queue. What cannot be given is tried again for a day, then left: EventBridge would
 * put the whole event into a queue of its own. What feedback fails with is tried twice more; then it waits in the
 * dead-letter queue.
 */
export class MailFeedback extends Construct {
  readonly #props: MailFeedbackProps

  constructor(scope: Construct, id: string, props: MailFeedbackProps) {
    super(scope, id)
    this.#props = props
    // A path that an event has not would leave a hole in the input, so bounces have a rule of their own.
    this.#tell('Bounces', ['Bounce'], { ...aboutEach, bounce: aboutBounce })
    this.#tell('Rule', Match.anythingBut('Bounce'), aboutEach)
    const { feedback, deadLetters } = props
    new CfnEventInvokeConfig(this, 'Retries', {
      functionName: feedback.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    })
  }

  #tell(id: string, eventType: string[], detail: object): void {
    const { feedback, configurationSetName } = this.#props
    const event = RuleTargetInput.fromObject({ detail })
    new Rule(this, id, {
      description: 'What became of the mails of this clinic.',
      // SES itself tags each mail with its configuration set: other senders of the account stay out.
      eventPattern: {
        source: ['aws.ses'],
        detail: { eventType, mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [new LambdaFunction(feedback, { event, retryAttempts: 185, maxEventAge: Duration.hours(24) })],
    })
  }
}
