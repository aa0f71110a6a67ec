import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
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

import type { FunctionName } from './function-names.ts'

export interface ClinicFunctionProps {
  readonly clinicId: string
  readonly name: FunctionName
  readonly description: string
  /** Holds index.mjs and clinic.json. */
  readonly directory: string
  readonly logKey: IKey
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string>>
  /** All that the function may do, beside writing its own log. */
  readonly statements: readonly PolicyStatement[]
}

/** One Lambda function with a role and a log group of its own: 512 MB, arm64, JSON logs kept for 90 days. */
export class ClinicFunction extends Construct {
  readonly function: Function
  readonly role: Role

  constructor(scope: Construct, id: string, props: ClinicFunctionProps) {
    super(scope, id)
    const functionName = `interlude-${props.clinicId}-${props.name}`
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: props.logKey,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const logs = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    })
    for (const statement of [logs, ...props.statements]) this.role.addToPolicy(statement)
    this.function = new Function(this, 'Function', {
      functionName,
      description: props.description,
      code: Code.fromAsset(props.directory),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: props.timeout,
      role: this.role.withoutPolicyUpdates(),
      environment: props.environment,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    })
    // The role by itself does not make CloudFormation wait for its policy.
    this.function.node.addDependency(this.role)
  }
}
