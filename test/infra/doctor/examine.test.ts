import { ParameterNotFound } from '@aws-sdk/client-ssm'
import { NotFoundException as NoSuchMail } from '@aws-sdk/client-sesv2'
import { NotFoundException as NoSuchTopic } from '@aws-sdk/client-sns'
import { describe, expect, it } from 'vitest'

import { examine } from '../../../infra/doctor/examine.ts'
import type { Finding } from '../../../infra/doctor/finding.ts'
import { exitCodeOf, tellFindings } from '../../../infra/doctor/tell-findings.ts'
import { stageWorld } from './staged-world.ts'

const named = (name: string, message = 'secret') => Object.assign(new Error(message), { name })
const coded = (code: string) => Object.assign(new Error('connect 10.0.0.1:443'), { code })
const gone = { message: 'gone', $metadata: {} }
const silent = async () => {
  throw coded('ESERVFAIL')
}
const silentDns = { resolveTxt: silent, resolveMx: silent }
const of = (findings: readonly Finding[], verdict: Finding['verdict']) =>
  findings.filter((one) => one.verdict === verdict).map(({ check }) => check)

describe('examine', () => {
  it('finds all well where all is well', async () => {
    const findings = await examine(stageWorld().world)
    expect(findings.filter(({ verdict }) => verdict !== 'ok')).toEqual([])
    expect(findings).toHaveLength(21)
    expect(exitCodeOf(findings)).toBe(0)
  })

  it('asks nothing of another account than the clinic’s, but the DNS', async () => {
    const { world, mocks } = stageWorld()
    mocks.caller.resolves({ Account: '999999999999' })
    const findings = await examine(world)
    expect(of(findings, 'mend')).toEqual(['account'])
    expect(of(findings, 'ok')).toEqual(['region', 'spf', 'mx', 'dmarc'])
    expect(mocks.mail.calls()).toEqual([])
  })

  it('takes what was never deployed for something to mend', async () => {
    const { world, mocks } = stageWorld()
    mocks.parameters.rejects(new ParameterNotFound(gone))
    mocks.mail.rejects(new NoSuchMail(gone))
    mocks.topics.rejects(new NoSuchTopic(gone))
    mocks.stacks.rejects(named('ValidationError', 'Stack with id Interlude-harbour does not exist'))
    mocks.alarms.resolves({ MetricAlarms: [] })
    const findings = await examine(world)
    expect(of(findings, 'mend')).toEqual([
      ...['bootstrap', 'stack', 'identity', 'dkim', 'mail-from', 'suppression', 'transport'],
      ...['alarm-topic', 'health', 'switch', 'alarms'],
    ])
    expect(of(findings, 'cannot-tell')).toEqual(['ses-production', 'ses-sending', 'ses-rate', 'ses-quota'])
  })

  it.each([
    [
      named('AccessDeniedException', 'User: arn:aws:sts::1:assumed-role/Admin/mara@harbour.example'),
      /no leave to look/,
    ],
    [named('ThrottlingException'), /patience/],
    [named('TooManyRequestsException'), /patience/],
    [named('ExpiredTokenException'), /run out/],
    [named('CredentialsProviderError'), /no credentials/],
    [named('UnrecognizedClientException'), /does not take/],
    [coded('ENOTFOUND'), /no way through the network \(ENOTFOUND\)/],
    [Object.assign(new TypeError('fetch failed'), { cause: coded('ECONNREFUSED') }), /network \(ECONNREFUSED\)/],
    [named('TimeoutError'), /no answer came in time/],
    [new Error('mara@harbour.example'), /^the reading failed$/],
  ])('tells why something could not be read, and not whose name is in it: %s', async (error, reason) => {
    const { world, mocks } = stageWorld()
    for (const mock of Object.values(mocks)) if (mock !== mocks.caller) mock.rejects(error)
    const findings = await examine({ ...world, dns: silentDns })
    expect(of(findings, 'ok')).toEqual(['account', 'region'])
    expect(of(findings, 'mend')).toEqual([])
    expect(findings.find(({ check }) => check === 'stack')?.says).toMatch(reason)
    expect(JSON.stringify(findings)).not.toMatch(/mara|secret|10\.0/)
    expect(exitCodeOf(findings)).toBe(1)
  })

  it('takes nobody else’s confirmation for that of the clinic file’s address', async () => {
    const { world, mocks } = stageWorld()
    const email = { Protocol: 'email', SubscriptionArn: 'arn:aws:sns:ca-central-1:111122223333:t:2' }
    mocks.topics.resolves({
      Subscriptions: [
        { ...email, Endpoint: 'somebody@else.example' },
        { ...email, Endpoint: world.clinic.alarms, SubscriptionArn: 'PendingConfirmation' },
      ],
    })
    expect(of(await examine(world), 'mend')).toEqual(['alarm-topic'])
  })

  it('prints no address of the clinic’s people', async () => {
    const { world, mocks } = stageWorld()
    mocks.topics.resolves({ Subscriptions: [] })
    expect(JSON.stringify(await examine(world))).not.toContain('@')
  })
})

describe('tellFindings', () => {
  it('says what stands, what is to be mended and how, what could not be read, and how many of each', () => {
    const lines = tellFindings([
      { check: 'stack', verdict: 'ok', says: 'it stands' },
      { check: 'dmarc', verdict: 'mend', says: 'there is none', mend: 'add it' },
      { check: 'mx', verdict: 'cannot-tell', says: 'no answer came in time' },
    ])
    expect(lines).toEqual([
      'ok    stack  it stands',
      'MEND  dmarc  there is none',
      '             -> add it',
      '?     mx     no answer came in time',
      '1 ok, 1 to mend, 1 that cannot be told',
    ])
  })
})
