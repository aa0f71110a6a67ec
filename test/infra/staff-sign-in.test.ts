import { App, Stack } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'

import { clinicFileOf, readClinicFile } from '../../infra/clinic-files.ts'
import { domainPrefixOf, StaffSignIn } from '../../infra/staff-sign-in.ts'
import type { Clinic } from '../../shared/config/clinic.ts'

const read = readClinicFile(clinicFileOf('harbour'))
if (!read.ok) throw new Error(read.errors.join('\n'))
const { clinic } = read

function templateOf(changes: Partial<Clinic> = {}): Template {
  const stack = new Stack(new App(), 'Test', { env: { account: clinic.account, region: clinic.region } })
  new StaffSignIn(stack, 'SignIn', { clinic: { ...clinic, ...changes }, url: 'https://clinic.example' })
  return Template.fromStack(stack)
}

const template = templateOf()
const pool = 'AWS::Cognito::UserPool'
const client = 'AWS::Cognito::UserPoolClient'

describe('StaffSignIn', () => {
  it('keeps the pool, whatever becomes of the stack', () => {
    template.hasResource(pool, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    template.hasResourceProperties(pool, { DeletionProtection: 'ACTIVE' })
  })

  it('lets nobody sign up by themselves, and knows people by their address in whatever case', () => {
    template.hasResourceProperties(pool, {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    })
  })

  it('tells who is invited where the console is, and until when', () => {
    const invitation = /https:\/\/clinic\.example\/staff\/.*\{username\}.*\{####\}.*3 days/
    template.hasResourceProperties(pool, {
      AdminCreateUserConfig: {
        InviteMessageTemplate: { EmailMessage: Match.stringLikeRegexp(invitation.source), SMSMessage: Match.absent() },
      },
    })
  })

  it('asks for a password that nobody guesses, and sets a forgotten one anew by mail alone', () => {
    const all = { RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true }
    template.hasResourceProperties(pool, {
      Policies: {
        PasswordPolicy: { ...all, MinimumLength: 14, PasswordHistorySize: 5, TemporaryPasswordValidityDays: 3 },
      },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    })
  })

  it.each([
    ['required', 'ON'],
    ['optional', 'OPTIONAL'],
  ] as const)('where a second factor is %s, it is an authenticator app and never a text message', (mfa, configured) => {
    const [told] = Object.values(templateOf({ signIn: { mfa } }).findResources(pool))
    expect(told?.['Properties']).toMatchObject({
      MfaConfiguration: configured,
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    })
  })

  it('takes a password on the hosted pages alone: the API only renews what was given out there', () => {
    template.hasResourceProperties(client, {
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
    })
  })

  it('gives out codes, to the console alone, for who somebody is and nothing that changes an account', () => {
    template.hasResourceProperties(client, {
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: ['https://clinic.example/staff/signed-in'],
      LogoutURLs: ['https://clinic.example/staff/signed-out'],
    })
  })

  it('does not tell who has an account', () => {
    template.hasResourceProperties(client, { PreventUserExistenceErrors: 'ENABLED' })
  })

  it('gives out short tokens, which can be taken back before a working day is over', () => {
    template.hasResourceProperties(client, {
      EnableTokenRevocation: true,
      AccessTokenValidity: 30,
      IdTokenValidity: 30,
      RefreshTokenValidity: 480,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    })
  })

  it('makes a group for each role, and one for each therapist', () => {
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup')).map(
      ({ Properties }) => Properties.GroupName,
    )
    const therapists = clinic.therapists.map(({ id }) => `therapist-${id}`)
    expect(new Set(groups)).toEqual(new Set(['admin', 'auditor', 'front-desk', ...therapists]))
  })
})

describe('domainPrefixOf', () => {
  const account = '111122223333'

  it("bears the clinic's id", () => {
    expect(domainPrefixOf({ id: 'harbour', account })).toBe('interlude-harbour-111122223333')
  })

  it.each(['aws', 'pawspital', 'amazonas', 'my-cognito', 'cognitos-amazon-aws'])(
    'has none of the words that Cognito refuses, for the clinic %s',
    (id) => {
      const prefix = domainPrefixOf({ id, account })
      expect(prefix).toMatch(/^interlude-[0-9a-f]{16}-111122223333$/)
      expect(prefix).not.toMatch(/aws|amazon|cognito/)
    },
  )

  it('is another for each clinic, and fits', () => {
    const longest = `aws-${'a'.repeat(28)}`
    const prefixes = ['aws', 'amazon', longest, 'x'.repeat(32)].map((id) => domainPrefixOf({ id, account }))
    expect(new Set(prefixes).size).toBe(4)
    for (const prefix of prefixes) expect(prefix.length).toBeLessThanOrEqual(63)
  })
})
