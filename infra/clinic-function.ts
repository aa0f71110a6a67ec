import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

import type { FunctionName } from '../shared/config/function-names.ts'

export interface ClinicFunctionProps {
  readonly clinicId: string
  readonly name: FunctionName
  readonly description: string
  /** Holds index.mjs and clinic.json. */
  readonly directory: string
  readonly logKey: IKey
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string>>
  /** What becomes of an event that the function fails with, in place of a dead-letter queue of its own. */
  readonly whenItFails: string
  /** Instances that are kept for it, and not exceeded; null: the account's limit, shared with the other functions. */
  readonly reserved: number | null
  /** Its memory, by which it has its share of a core. */
  readonly megabytes: number
  /** All that the function may do, beside writing its own log. */
  readonly statements: readonly PolicyStatement[]
}

/** One Lambda function with a role and a log group of its own: arm64, JSON logs kept for a year. */
export class ClinicFunction extends Construct {
  readonly function: Function
  readonly role: Role

  constructor(scope: Construct, id: string, props: ClinicFunctionProps) {
    super(scope, id)
    const functionName = `interlude-${props.clinicId}-${props.name}`
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: props.logKey,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const logs = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    const policy = new ManagedPolicy(this, 'Policy', { statements: [logs, ...props.statements], roles: [this.role] })
    this.function = new Function(this, 'Function', {
      functionName,
      description: props.description,
      code: Code.fromAsset(props.directory),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.megabytes,
      timeout: props.timeout,
      ...(props.reserved === null ? {} : { reservedConcurrentExecutions: props.reserved }),
      role: this.role.withoutPolicyUpdates(),
      environment: props.environment,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    })
    // The role by itself does not make CloudFormation wait for its policy.
    this.function.node.addDependency(policy)
    Validations.of(this).acknowledge(...acknowledged(props.whenItFails))
  }
}

/** The rules that a function does not keep, and why that is right here. */
function acknowledged(whenItFails: string): readonly { readonly id: string; readonly reason: string }[] {
  const outside =
    'Talks to services of AWS only, over TLS and by its role; in a network of ours it would need a paid way out to the same places.'
  return [
    { id: 'HIPAA.Security::HIPAA.Security-LambdaInsideVPC', reason: outside },
    { id: 'cdk-validator-cfnguard::lambda_inside_vpc_check', reason: outside },
    {
      id: 'HIPAA.Security::HIPAA.Security-LambdaConcurrency',
      reason:
        'Reserved only where the clinic file says so (concurrency): a new account has 10 instances in all and refuses to reserve any; the queue limits attend by maximumConcurrency.',
    },
    { id: 'HIPAA.Security::HIPAA.Security-LambdaDLQ', reason: whenItFails },
  ]
}
