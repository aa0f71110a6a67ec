import { createHash } from 'node:crypto'

import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'

import type { Clinic } from '../shared/config/clinic.ts'

export interface StaffSignInProps {
  readonly clinic: Clinic
  /** Where the console is, without a slash at the end. */
  readonly url: string
}

/**
 * Where the clinic's people sign in: a user pool with Cognito's hosted pages. Nobody signs up by themselves. A group is a
 * role; a therapist's group names whose caseload is theirs.
 */
export class StaffSignIn extends Construct {
  readonly issuer: string
  readonly clientId: string
  readonly poolId: string
  /** Where the hosted pages are: `https://…`, without a slash at the end. */
  readonly pages: string

  constructor(scope: Construct, id: string, { clinic, url }: StaffSignInProps) {
    super(scope, id)
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `interlude-${clinic.id}`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      userInvitation: {
        emailSubject: `Your account at ${clinic.name}`,
        emailBody: `Sign in at ${url}/staff/ as {username} with {####}, within 3 days; then choose a password of your own.`,
      },
      mfa: clinic.signIn.mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      // A text message can be had by whoever takes over the number.
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
        passwordHistorySize: 5,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      featurePlan: FeaturePlan.ESSENTIALS,
    })
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: domainPrefixOf(clinic) },
    })
    const client = this.#client(pool, url)
    for (const group of groupsOf(clinic))
      new CfnUserPoolGroup(this, `Group-${group}`, { userPoolId: pool.userPoolId, groupName: group })
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions::AwsSolutions-COG8',
      reason:
        "A few people of one clinic, made by an administrator: a second factor stands where the clinic file asks for it, and Cognito's own threat protection of the Plus plan is paid for each of them.",
    })
    this.issuer = pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
    this.poolId = pool.userPoolId
    this.pages = domain.baseUrl()
  }

  /**
   * A public client: PKCE stands in for a secret, which a browser could not keep. A token tells the groups of when it was
   * made and is not asked about again, so that it is short: who leaves is out when it ends.
   */
  #client(pool: UserPool, url: string): UserPoolClient {
    return pool.addClient('Console', {
      generateSecret: false,
      // Said outright: left empty, Cognito would also take passwords at its API, past the hosted pages.
      authFlows: { user: false, userPassword: false, userSrp: false, adminUserPassword: false, custom: false },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(30),
      idTokenValidity: Duration.minutes(30),
      refreshTokenValidity: Duration.hours(8),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${url}/staff/signed-in`],
        logoutUrls: [`${url}/staff/signed-out`],
      },
    })
  }
}

/**
 * The prefix of the hosted pages' domain, one of a kind in its region. Cognito refuses one in which it or Amazon is named:
 * a clinic whose id does so gets a digest in its place, whose digits spell none of these words.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
 */
export function domainPrefixOf({ id, account }: Pick<Clinic, 'id' | 'account'>): string {
  const isRefused = /aws|amazon|cognito/.test(id)
  return `interlude-${isRefused ? createHash('sha256').update(id).digest('hex').slice(0, 16) : id}-${account}`
}

/** A group for each role, and for each therapist. */
function groupsOf({ therapists }: Clinic): readonly string[] {
  return ['admin', 'front-desk', 'auditor', ...therapists.map(({ id }) => `therapist-${id}`)]
}
