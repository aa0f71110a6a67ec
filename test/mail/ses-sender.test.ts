import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { mockClient } from 'aws-sdk-client-mock'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createSesSender, outcomeOf } from '../../shared/mail/ses-sender.ts'

const mail = {
  from: 'Harbour Clinic <bookings@mail.harbour.example>',
  to: 'ana@clients.example',
  mime: new TextEncoder().encode('Subject: Your session\r\n\r\nWords'),
  tags: { attempt: 'attempt-0123456789', kind: 'prompt' },
}
const refused = (why: string) => ({ outcome: 'refused', why })
const unknown = { outcome: 'unknown' }

const faults: readonly (readonly [what: string, fault: unknown, expected: object])[] = [
  [
    'a throttle by name',
    { name: 'TooManyRequestsException', $metadata: { httpStatusCode: 400 } },
    refused('throttled'),
  ],
  ['a throttle by status', { name: 'Odd', $metadata: { httpStatusCode: 429 } }, refused('throttled')],
  [
    'a throttle as other services say it',
    { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } },
    refused('throttled'),
  ],
  ['a message refused', { name: 'MessageRejected', $metadata: { httpStatusCode: 400 } }, refused('rejected')],
  [
    'a MAIL FROM domain not verified',
    { name: 'MailFromDomainNotVerifiedException', $metadata: { httpStatusCode: 400 } },
    refused('barred'),
  ],
  [
    'a domain not verified',
    {
      ...{ name: 'MessageRejected', $metadata: { httpStatusCode: 400 } },
      message:
        'Email address is not verified. The following identities failed the check in region CA-CENTRAL-1: mail.harbour.example',
    },
    refused('barred'),
  ],
  ['no rights', { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }, refused('barred')],
  [
    'a configuration set that is not there',
    { name: 'NotFoundException', $metadata: { httpStatusCode: 404 } },
    refused('barred'),
  ],
  ['sending paused', { name: 'SendingPausedException', $metadata: { httpStatusCode: 400 } }, refused('barred')],
  [
    'an account suspended',
    { name: 'AccountSuspendedException', $metadata: { httpStatusCode: 400 } },
    refused('barred'),
  ],
  ['rights run out', { name: 'ExpiredTokenException', $metadata: { httpStatusCode: 403 } }, refused('barred')],
  ['a mail in bad form', { name: 'BadRequestException', $metadata: { httpStatusCode: 400 } }, refused('rejected')],
  ['a name that is not known', errno('ENOTFOUND'), refused('unreachable')],
  ['a name look-up that failed', errno('EAI_AGAIN'), refused('unreachable')],
  ['a connection refused', errno('ECONNREFUSED'), refused('unreachable')],
  ['no route', errno('EHOSTUNREACH'), refused('unreachable')],
  ['no network', errno('ENETUNREACH'), refused('unreachable')],
  ['a certificate out of date', errno('CERT_HAS_EXPIRED'), refused('unreachable')],
  [
    'a time-out while connecting',
    {
      name: 'TimeoutError',
      message:
        'the request socket did not establish a connection with the server within the configured timeout of 3000 ms.',
    },
    refused('unreachable'),
  ],
  ['no credentials', { name: 'CredentialsProviderError', message: 'none' }, refused('unreachable')],
  ['a server error', { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } }, unknown],
  ['a gateway time-out', { name: 'Odd', $metadata: { httpStatusCode: 504 } }, unknown],
  ['a service that is not available', { name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } }, unknown],
  [
    'a reset in the TLS handshake',
    Object.assign(new Error('Client network socket disconnected before secure TLS connection was established'), {
      code: 'ECONNRESET',
    }),
    refused('unreachable'),
  ],
  ['a reset', errno('ECONNRESET'), unknown],
  ['a broken pipe', errno('EPIPE'), unknown],
  ['a time-out of the request', { name: 'TimeoutError', message: 'Request did not complete within 15000 ms' }, unknown],
  ['a time-out by code', errno('ETIMEDOUT'), unknown],
  ['an answer that was none', new SyntaxError('Unexpected token < in JSON'), unknown],
  ['a call broken off', { name: 'AbortError' }, unknown],
  ['an error without a name', new Error('odd'), unknown],
  ['a status that was no error', { name: 'Odd', $metadata: { httpStatusCode: 200 } }, unknown],
  ...[null, undefined, 'text', 42, [], { name: 5, code: {} }].map(
    (fault) => [`what is no error: ${JSON.stringify(fault)}`, fault, unknown] as const,
  ),
]

describe('outcomeOf', () => {
  it.each(faults)('takes %s as it is', (_what, fault, expected) => {
    expect(outcomeOf(fault)).toEqual(expected)
  })
})

describe('createSesSender', () => {
  const ses = mockClient(SESv2Client)
  afterEach(() => ses.restore())
  const send = () => createSesSender('harbour', new SESv2Client({ region: 'ca-central-1', maxAttempts: 1 }))(mail)

  it('hands over the MIME source, the reader, the configuration set and the tags, in one request', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm-1' })
    expect(await send()).toEqual({ outcome: 'accepted', messageId: 'm-1' })
    expect(ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input)).toEqual([
      {
        FromEmailAddress: mail.from,
        Destination: { ToAddresses: [mail.to] },
        Content: { Raw: { Data: mail.mime } },
        ConfigurationSetName: 'harbour',
        EmailTags: [
          { Name: 'attempt', Value: 'attempt-0123456789' },
          { Name: 'kind', Value: 'prompt' },
        ],
      },
    ])
  })
})

describe('createSesSender, over the wire', () => {
  const requests: string[] = []
  let answer: { readonly status: number; readonly body: string } | 'hang up'
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    request.resume()
    request.on('end', () => {
      if (answer === 'hang up') return request.socket.destroy()
      return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
    })
  })
  beforeEach(async () => {
    requests.length = 0
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const address = server.address()
    const port = address === null || typeof address === 'string' ? 0 : address.port
    Object.assign(process.env, { AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${port}`, AWS_REGION: 'ca-central-1' })
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' })
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })

  it.each([
    [
      'answers with a message id',
      { status: 200, body: '{"MessageId":"m-1"}' },
      { outcome: 'accepted', messageId: 'm-1' },
    ],
    ['answers without one', { status: 200, body: '{}' }, unknown],
    ['answers with what is no JSON', { status: 200, body: '<html>' }, unknown],
    ['fails', { status: 500, body: '{}' }, unknown],
    ['is busy', { status: 503, body: '{}' }, unknown],
    ['throttles', { status: 429, body: '{"__type":"TooManyRequestsException"}' }, refused('throttled')],
    ['rejects', { status: 400, body: '{"__type":"MessageRejected"}' }, refused('rejected')],
    ['hangs up when it has the mail', 'hang up', unknown],
  ] as const)('asks SES exactly once when it %s', async (_what, given, expected) => {
    answer = given
    expect(await createSesSender('harbour')(mail)).toEqual(expected)
    expect(requests).toEqual(['POST /v2/email/outbound-emails'])
  })

  it('knows that nothing went out where nobody listens', async () => {
    Object.assign(process.env, { AWS_ENDPOINT_URL_SESV2: 'http://127.0.0.1:1' })
    expect(await createSesSender('harbour')(mail)).toEqual(refused('unreachable'))
    Object.assign(process.env, { AWS_ENDPOINT_URL_SESV2: 'http://nobody.invalid' })
    expect(await createSesSender('harbour')(mail)).toEqual(refused('unreachable'))
  })
})

function errno(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code })
}
