import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

import type { Clinic } from '../shared/config/clinic.ts'
import type { Bundles } from './bundle.ts'
import type { ClinicApi } from './clinic-api.ts'
import { ClinicFunction, type ClinicFunctionProps } from './clinic-function.ts'
import type { TableNames } from './clinic-table.ts'
import type { DueQueue } from './due-queue.ts'
import type { FunctionName } from '../shared/config/function-names.ts'
import type { MailSending } from './mail-sending.ts'
import type { StaffSignIn } from './staff-sign-in.ts'
import { may, mayBeside, mayConsume, mayQueryIndex, mayQueue, mayReadAndWrite, maySealLinks } from './permissions.ts'

export interface ClinicFunctionsProps {
  readonly clinicId: string
  readonly bundles: Bundles
  /** Reserved instances by function, where the clinic file says so. */
  readonly concurrency: Clinic['concurrency']
  readonly key: IKey
  readonly table: TableNames
  /** What lies beside the table and outlasts a restore of it. */
  readonly tombstones: TableNames
  readonly due: DueQueue
  readonly mail: MailSending
  /** Milliseconds from one mail of an instance to its next. */
  readonly mailsApart: number
  readonly api: ClinicApi
  readonly signIn: StaffSignIn
}

type Part = Pick<
  ClinicFunctionProps,
  'description' | 'megabytes' | 'timeout' | 'environment' | 'whenItFails' | 'statements'
>

/**
 * Nobody waits for the first, and a message costs least on it; where somebody does, a start takes half as long on the second.
 * docs/performance.md has the times by memory.
 */
const [unattended, awaited] = [512, 1024]

const whoAsksIsTold = 'Called by the HTTP API only: who asks is told at once, and asks again.'

/** How long attend may take with one batch of pointers; a lease lasts longer. */
export const attendTimeout = Duration.seconds(60)

/** The functions: what each is told by its environment, and all that each may do. */
export class ClinicFunctions extends Construct {
  readonly all: Readonly<Record<FunctionName, IFunction>>
  readonly #props: ClinicFunctionsProps

  constructor(scope: Construct, id: string, props: ClinicFunctionsProps) {
    super(scope, id)
    this.#props = props
    this.all = {
      tick: this.#add('tick', 'Tick', this.#tick()),
      attend: this.#add('attend', 'Attend', this.#attend()),
      feedback: this.#add('feedback', 'Feedback', this.#feedback()),
      pages: this.#add('pages', 'Pages', this.#pages()),
      staff: this.#add('staff', 'Staff', this.#staff()),
      api: this.#add('api', 'Api', this.#api()),
    }
    // It makes a table that was put back the clinic's: by then no function of the deployment before is at work.
    const { tick, ...others } = this.all
    tick.node.addDependency(...Object.values(others))
  }

  #tick(): Part {
    const { due, key } = this.#props
    return {
      description: 'asks each minute what is due, and queues it',
      megabytes: unattended,
      timeout: Duration.seconds(30),
      environment: { QUEUE_URL: due.queue.queueUrl },
      whenItFails: 'The next minute asks for the same and more: what is due stays due.',
      statements: [
        ...may(this.#access(), ['dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:PutItem']),
        mayBeside(this.#props.tombstones, ['dynamodb:GetItem', 'dynamodb:PutItem']),
        mayQueryIndex(this.#access(), 'due'),
        ...mayQueue(due.queue, key, ['sqs:GetQueueAttributes']),
      ],
    }
  }

  #attend(): Part {
    const { clinicId, due, key, mail, mailsApart } = this.#props
    return {
      description: 'does what is due on one course or job, and writes to clients',
      megabytes: unattended,
      timeout: attendTimeout,
      environment: { CONFIGURATION_SET: mail.configurationSetName, MAILS_APART: `${mailsApart}`, ...this.#links() },
      whenItFails: 'Called by the queue only, which has a dead-letter queue.',
      statements: [
        ...mayReadAndWrite(this.#access(), ['dynamodb:BatchWriteItem']),
        mayQueryIndex(this.#access(), 'list'),
        mayQueryIndex(this.#access(), 'due'),
        mayQueryIndex(this.#access(), 'caseload'),
        mayQueryIndex(this.#access(), 'changed'),
        mayBeside(this.#props.tombstones, ['dynamodb:PutItem', 'dynamodb:Scan']),
        ...mayConsume(due.queue, key),
        mail.maySend(),
        maySealLinks(key, clinicId),
      ],
    }
  }

  #feedback(): Part {
    const { due, key } = this.#props
    return {
      description: 'notes what SES tells of each mail',
      megabytes: unattended,
      timeout: Duration.seconds(30),
      environment: {},
      whenItFails: 'Lambda leaves what it failed with in the dead-letter queue, as its failure destination.',
      // Lambda writes what feedback failed with into the dead-letter queue, in the name of feedback's role.
      statements: [...mayReadAndWrite(this.#access()), this.#mayPutTombstones(), ...mayQueue(due.deadLetters, key)],
    }
  }

  #pages(): Part {
    const { clinicId, key } = this.#props
    return {
      description: "answers the clients' sealed links and calendar feeds",
      megabytes: awaited,
      timeout: Duration.seconds(10),
      environment: this.#links(),
      whenItFails: whoAsksIsTold,
      statements: [...mayReadAndWrite(this.#access()), this.#mayPutTombstones(), maySealLinks(key, clinicId)],
    }
  }

  #staff(): Part {
    const { clinicId, key, mail } = this.#props
    return {
      description: "answers the clinic's own people: the console",
      megabytes: awaited,
      timeout: Duration.seconds(29),
      whenItFails: whoAsksIsTold,
      environment: { CONFIGURATION_SET: mail.configurationSetName, ...this.#links(), ...this.#signIn() },
      statements: [
        ...mayReadAndWrite(this.#access(), ['dynamodb:BatchWriteItem']),
        this.#mayPutTombstones(),
        mayQueryIndex(this.#access(), 'list'),
        mayQueryIndex(this.#access(), 'caseload'),
        // A person's test mail to themselves, and nothing else.
        mail.maySend(),
        mayQueryIndex(this.#access(), 'changed'),
        maySealLinks(key, clinicId),
      ],
    }
  }

  #api(): Part {
    const { clinicId, key } = this.#props
    return {
      description: 'answers programs: the JSON API',
      megabytes: awaited,
      timeout: Duration.seconds(29),
      whenItFails: whoAsksIsTold,
      environment: { ...this.#links(), ...this.#signIn() },
      statements: [
        ...mayReadAndWrite(this.#access(), ['dynamodb:BatchWriteItem', 'dynamodb:Scan']),
        this.#mayPutTombstones(),
        mayQueryIndex(this.#access(), 'list'),
        mayQueryIndex(this.#access(), 'caseload'),
        mayQueryIndex(this.#access(), 'changed'),
        maySealLinks(key, clinicId),
      ],
    }
  }

  #add(name: FunctionName, id: string, part: Part): IFunction {
    const { clinicId, bundles, key, table, tombstones, concurrency } = this.#props
    const names = { TABLE_NAME: table.tableName, TOMBSTONES_NAME: tombstones.tableName, CLINIC_ID: clinicId }
    const environment = { ...names, ...part.environment }
    const directory = bundles[name]
    const reserved = concurrency[name] ?? null
    return new ClinicFunction(this, id, {
      ...part,
      name,
      clinicId,
      directory,
      reserved,
      logKey: key,
      environment,
    }).function
  }

  /** A tombstone goes into the transaction of what it is about. */
  #mayPutTombstones() {
    return mayBeside(this.#props.tombstones, ['dynamodb:PutItem'])
  }

  #access() {
    return { table: this.#props.table, key: this.#props.key }
  }

  #signIn() {
    const { issuer, clientId } = this.#props.signIn
    return { SIGN_IN_ISSUER: issuer, SIGN_IN_CLIENT: clientId }
  }

  #links() {
    return { LINK_KEY_ID: this.#props.key.keyArn, LINK_BASE_URL: this.#props.api.url }
  }
}
