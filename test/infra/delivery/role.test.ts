import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const Sub = z.object({ 'Fn::Sub': z.string() }).transform((sub) => sub['Fn::Sub'])
const Text = z.union([z.string(), Sub])
const Statement = z.strictObject({
  Effect: z.literal('Allow'),
  Action: z.string(),
  Principal: z.strictObject({ Federated: Text }).optional(),
  Resource: z.union([Text.transform((one) => [one]), z.array(Text)]).optional(),
  Condition: z.strictObject({ StringEquals: z.record(z.string(), Text) }).optional(),
})
const Policy = z.object({ Statement: z.array(Statement) })
const Role = z.object({
  MaxSessionDuration: z.number(),
  AssumeRolePolicyDocument: Policy,
  Policies: z.tuple([z.object({ PolicyDocument: Policy })]),
})
const Template = z.object({
  Parameters: z.object({ Repository: z.object({ AllowedPattern: z.string() }) }),
  Resources: z.object({ Role: z.object({ Properties: Role }) }),
})

const { Parameters, Resources } = Template.parse(
  JSON.parse(readFileSync(new URL('../../../infra/delivery/role.json', import.meta.url), 'utf8')),
)
const role = Resources.Role.Properties
const github = 'token.actions.githubusercontent.com'
const here = 'arn:${AWS::Partition}:iam::${AWS::AccountId}'

describe('infra/delivery/role.json', () => {
  it("is lent to main's deployment of one clinic by one repository, for an hour", () => {
    expect(role.MaxSessionDuration).toBe(3600)
    expect(role.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `${here}:oidc-provider/${github}` },
        Condition: {
          StringEquals: {
            [`${github}:aud`]: 'sts.amazonaws.com',
            [`${github}:ref`]: 'refs/heads/main',
            [`${github}:sub`]: 'repo:${Repository}:environment:${Clinic}',
          },
        },
      },
    ])
  })

  it('may take on the two roles that the CDK deploys with, and read alarms', () => {
    const cdk = (name: string) => `${here}:role/cdk-hnb659fds-${name}-role-\${AWS::AccountId}-\${AWS::Region}`
    expect(role.Policies[0].PolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: [cdk('deploy'), cdk('file-publishing')] },
      {
        Effect: 'Allow',
        Action: 'cloudwatch:DescribeAlarms',
        Resource: ['arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:*'],
      },
    ])
  })

  const pattern = new RegExp(`^(?:${Parameters.Repository.AllowedPattern})$`)

  it.each(['octo-org/octo.repo_2', 'octo-org@123456/octo-repo@789012'])('can be lent to %s', (repository) => {
    expect(repository).toMatch(pattern)
  })

  it.each(['octo-org/*', '*/octo-repo', 'octo-org', 'octo-org/a:environment:b', 'octo-org@1/a@b'])(
    'cannot be lent to %s',
    (repository) => {
      expect(repository).not.toMatch(pattern)
    },
  )
})
