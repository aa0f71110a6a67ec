import { describe, expect, it } from 'vitest'

import { readDnsRecords, recordsOfFile } from '../../../infra/doctor/dns-records.ts'
import { mailRecords, parseRecord, tellRecord, zoneLine } from '../../../infra/mail-records.ts'
import { stageWorld } from './staged-world.ts'

describe('readDnsRecords', () => {
  it('tells what the stack tells, the keys of DKIM too, ready to be pasted', async () => {
    const { world } = stageWorld()
    const { records, hasKeys } = await readDnsRecords(world.clinic, world.aws.stacks)
    expect(hasKeys).toBe(true)
    expect(records.map(zoneLine)).toEqual([
      'k1._domainkey.mail.harbour.example.\t3600\tIN\tCNAME\tk1.dkim.amazonses.com.',
      'bounce.mail.harbour.example.\t3600\tIN\tMX\t10 feedback-smtp.ca-central-1.amazonses.com.',
    ])
  })

  it('tells before the first deployment what the file alone tells', async () => {
    const { world, mocks } = stageWorld()
    mocks.stacks.resolves({ Stacks: [] })
    const told = await readDnsRecords(world.clinic, world.aws.stacks)
    expect(told).toEqual(recordsOfFile(world.clinic))
    expect(told.records.map(zoneLine).slice(1)).toEqual([
      'bounce.mail.harbour.example.\t3600\tIN\tTXT\t"v=spf1 include:amazonses.com ~all"',
      '_dmarc.mail.harbour.example.\t3600\tIN\tTXT\t"v=DMARC1; p=quarantine; adkim=r; aspf=r"',
    ])
  })
})

describe('parseRecord', () => {
  it('reads what tellRecord tells, and nothing else', () => {
    for (const record of Object.values(mailRecords('mail.harbour.example', 'eu-west-2')))
      expect(parseRecord(tellRecord(record))).toEqual(record)
    for (const text of ['', 'https://api.example', 'a.example A 10.0.0.1']) expect(parseRecord(text)).toBeNull()
  })
})
