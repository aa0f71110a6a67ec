import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface DueQueueProps {
  readonly key: IKey
  /** How long the consumer may take with one batch. */
  readonly consumerTimeout: Duration
}

/** Pointers from the tick to attend, and the queue for what failed five times. */
export class DueQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { key, consumerTimeout }: DueQueueProps) {
    super(scope, id)
    const locked = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      // SQS asks KMS once per period and caller, not once per message.
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    }
    this.deadLetters = new Queue(this, 'DeadLetters', { ...locked, retentionPeriod: Duration.days(14) })
    this.queue = new Queue(this, 'Queue', {
      ...locked,
      // A pointer that is lost is queued again by a later tick, so none need be kept for long.
      retentionPeriod: Duration.days(1),
      // AWS asks for six times the consumer's timeout, so that a slow batch is not handed out twice.
      visibilityTimeout: Duration.seconds(consumerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
  }
}
