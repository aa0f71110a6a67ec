import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

export interface ClinicApiProps {
  readonly clinicId: string
}

/** The clinic's address on the web: the clients' sealed links, calendar feeds, the staff's console, the JSON API, and whether all is well. */
export class ClinicApi extends Construct {
  /** `https://…` without a slash at the end. */
  readonly url: string
  readonly #api: HttpApi

  constructor(scope: Construct, id: string, { clinicId }: ClinicApiProps) {
    super(scope, id)
    this.#api = new HttpApi(this, 'Api', { apiName: `interlude-${clinicId}`, createDefaultStage: false })
    // A clinic's clients make a few requests a minute; more than this is somebody trying tokens.
    new HttpStage(this, 'Stage', { httpApi: this.#api, autoDeploy: true, throttle: { rateLimit: 20, burstLimit: 50 } })
    this.url = this.#api.apiEndpoint
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
