import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface DueQueueProps {
  readonly clinicId: string
  readonly key: IKey
  /** How long the consumer may take with one batch. */
  readonly consumerTimeout: Duration
}

/** Pointers from the tick to attend, and the queue for what failed five times. */
export class DueQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { clinicId, key, consumerTimeout }: DueQueueProps) {
    super(scope, id)
    const locked = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      // SQS asks KMS once per period and caller, not once per message: a pointer is an id, so the longest period will do.
      dataKeyReuse: Duration.hours(24),
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    }
    const queueName = `interlude-${clinicId}-due`
    // By its ARN as text: each queue names the other.
    const source = Queue.fromQueueArn(this, 'Source', Stack.of(this).formatArn({ service: 'sqs', resource: queueName }))
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...locked,
      retentionPeriod: Duration.days(14),
      redriveAllowPolicy: { redrivePermission: RedrivePermission.BY_QUEUE, sourceQueues: [source] },
    })
    this.queue = new Queue(this, 'Queue', {
      ...locked,
      queueName,
      // A pointer that is lost is queued again by a later tick, so none need be kept for long.
      retentionPeriod: Duration.days(1),
      // AWS asks for six times the consumer's timeout, so that a slow batch is not handed out twice.
      visibilityTimeout: Duration.seconds(consumerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
  }
}
