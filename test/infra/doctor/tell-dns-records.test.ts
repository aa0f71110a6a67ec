import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { mockClient } from 'aws-sdk-client-mock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { tellDnsRecords } from '../../../infra/doctor/tell-dns-records.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { outputs } from './staged-world.ts'

const clinic = sampleClinic('harbour')

describe('tellDnsRecords', () => {
  const stage = () => mockClient(CloudFormationClient)
  let stacks: ReturnType<typeof stage>
  // The client is made inside: its class is staged, and set free again for the other files of this worker.
  beforeEach(() => void (stacks = stage()))
  afterEach(() => stacks.restore())

  it('tells what a stack that was just deployed needs', async () => {
    const stack = { StackName: 'Interlude-harbour', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' } as const
    stacks.on(DescribeStacksCommand).resolves({ Stacks: [{ ...stack, Outputs: outputs }] })
    expect(await tellDnsRecords(clinic, null)).toEqual([
      'add these DNS records, if they are not there yet:',
      'k1._domainkey.mail.harbour.example.\t3600\tIN\tCNAME\tk1.dkim.amazonses.com.',
      'bounce.mail.harbour.example.\t3600\tIN\tMX\t10 feedback-smtp.ca-central-1.amazonses.com.',
    ])
  })

  it('fails no deployment where the stack cannot be read', async () => {
    const denied = Object.assign(new Error('User: mara@harbour.example'), { name: 'AccessDenied' })
    stacks.on(DescribeStacksCommand).rejects(denied)
    expect(await tellDnsRecords(clinic, null)).toEqual([
      'the DNS records could not be read: the credentials have no leave to look; npm run doctor -- --clinic harbour --dns tells them',
    ])
  })
})
