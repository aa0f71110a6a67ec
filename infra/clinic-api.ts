import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

export interface ClinicApiProps {
  readonly clinicId: string
  readonly logKey: IKey
}

const openOnPurpose =
  'A link is its own authority, and the functions behind the other routes check session and token themselves, so that a refusal is a page or a problem document.'
const acknowledged = [
  { id: 'AwsSolutions::AwsSolutions-APIG4', reason: openOnPurpose },
  { id: 'cdk-validator-cfnguard::api_gw_v2_authorization_type_configured_check', reason: openOnPurpose },
  {
    id: 'cdk-validator-cfnguard::lambda_function_public_access_prohibited_check',
    reason: 'Each permission names this API by its SourceArn; the rule cannot read one that is joined from parts.',
  },
]

/** Of each request its route, never its path: that is a client's link; nor who asked. */
const logged = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    integrationStatus: '$context.integrationStatus',
  }),
)

/** The clinic's address on the web: the clients' sealed links, calendar feeds, the staff's console, the JSON API, and whether all is well. */
export class ClinicApi extends Construct {
  /** `https://…` without a slash at the end. */
  readonly url: string
  readonly id: string
  readonly #api: HttpApi

  constructor(scope: Construct, id: string, { clinicId, logKey }: ClinicApiProps) {
    super(scope, id)
    this.#api = new HttpApi(this, 'Api', { apiName: `interlude-${clinicId}`, createDefaultStage: false })
    // A clinic's clients make a few requests a minute; more than this is somebody trying tokens.
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle: { rateLimit: 20, burstLimit: 50 },
      accessLogSettings: { destination: new LogGroupLogDestination(this.#log(clinicId, logKey)), format: logged },
    })
    this.url = this.#api.apiEndpoint
    this.id = this.#api.apiId
    Validations.of(this).acknowledge(...acknowledged)
  }

  #log(clinicId: string, encryptionKey: IKey): LogGroup {
    return new LogGroup(this, 'Log', {
      logGroupName: `/aws/apigateway/interlude-${clinicId}-http`,
      retention: RetentionDays.ONE_YEAR,
      encryptionKey,
      removalPolicy: RemovalPolicy.DESTROY,
    })
  }

  /** Anyone may ask: a link's token is its own authority. */
  serveClients(pages: IFunction): void {
    const open = new HttpNoneAuthorizer()
    const integration = new HttpLambdaIntegration('Pages', pages)
    const add = this.#adder(integration, open)
    add('/c/{token}', [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST])
    add('/c/{token}/{page+}', [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST])
    // A parameter of an HTTP API is a whole segment: the token and its `.ics`.
    add('/feeds/{file}', [HttpMethod.GET, HttpMethod.HEAD])
    add('/health', [HttpMethod.GET])
  }

  /** Anyone may ask: who has no session is sent to sign in. */
  serveStaff(staff: IFunction): void {
    const add = this.#adder(new HttpLambdaIntegration('Staff', staff), new HttpNoneAuthorizer())
    const methods = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST]
    add('/staff', methods)
    add('/staff/{proxy+}', methods)
  }

  /** Anyone may ask: the function looks at the token of each request, and needs none for the document. */
  serveApi(api: IFunction): void {
    const add = this.#adder(new HttpLambdaIntegration('JsonApi', api), new HttpNoneAuthorizer())
    add('/api/{proxy+}', [HttpMethod.ANY])
    add('/openapi.json', [HttpMethod.GET, HttpMethod.HEAD])
  }

  #adder(integration: HttpLambdaIntegration, authorizer: IHttpRouteAuthorizer) {
    return (path: string, methods: HttpMethod[]) => this.#api.addRoutes({ path, methods, integration, authorizer })
  }
}
