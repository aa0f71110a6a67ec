import { randomUUID } from 'node:crypto'

import type { ReceivedMail } from './ses-mail.ts'

/** What an event of EventBridge looks like to its rules and their targets. */
export interface BusEvent {
  readonly version: '0'
  readonly id: string
  readonly 'detail-type': string
  readonly source: string
  readonly account: string
  readonly time: string
  readonly region: string
  readonly resources: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** What can come of a mail. SES calls all of them a Bounce but sending, delivery and complaint. */
export type SesOutcome =
  | 'Send'
  | 'Delivery'
  | 'HardBounce'
  | 'SoftBounce'
  | 'Suppressed'
  | 'AutomaticReply'
  | 'Complaint'

export interface Place {
  readonly account: string
  readonly region: string
}

/**
 * The event that SES puts on the default bus for one outcome of a mail.
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-eventbridge.html
 */
export function sesEvent(
  mail: ReceivedMail,
  outcome: SesOutcome,
  { at, account, region }: Place & { readonly at: string },
): BusEvent {
  const [eventType, detailType, part] = shapes[outcome](mail, at)
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source: 'aws.ses',
    account,
    time: at,
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${mail.configurationSet ?? ''}`],
    detail: { eventType, mail: mailPart(mail, { account, region }), ...part },
  }
}

/** The name by which a configuration set's event destination asks for an outcome. */
export function eventTypeOf(outcome: SesOutcome): string {
  if (outcome === 'Send' || outcome === 'Delivery' || outcome === 'Complaint') return outcome.toUpperCase()
  return 'BOUNCE'
}

type Shape = (mail: ReceivedMail, at: string) => readonly [string, string, Readonly<Record<string, unknown>>]

const shapes: Readonly<Record<SesOutcome, Shape>> = {
  Send: () => ['Send', 'Email Sent', { send: {} }],
  Delivery: ({ to }, at) => [
    'Delivery',
    'Email Delivered',
    {
      delivery: {
        timestamp: long(at),
        processingTimeMillis: 400,
        recipients: to,
        smtpResponse: '250 2.0.0 Ok',
        reportingMTA: mta,
      },
    },
  ],
  HardBounce: (mail, at) => bounce({ bounceType: 'Permanent', bounceSubType: 'General', status: '5.1.1' }, mail, at),
  SoftBounce: (mail, at) =>
    bounce({ bounceType: 'Transient', bounceSubType: 'MailboxFull', status: '4.2.2' }, mail, at),
  Suppressed: (mail, at) => bounce({ bounceType: 'Permanent', bounceSubType: 'Suppressed', status: '5.1.1' }, mail, at),
  // SES takes an answer that nobody wrote for a bounce that may pass.
  AutomaticReply: (mail, at) =>
    bounce({ bounceType: 'Transient', bounceSubType: 'General', status: '4.0.0' }, mail, at),
  Complaint: ({ to }, at) => [
    'Complaint',
    'Email Complaint Received',
    {
      complaint: {
        complainedRecipients: to.map((emailAddress) => ({ emailAddress })),
        timestamp: long(at),
        feedbackId: randomUUID(),
        complaintSubType: null,
        complaintFeedbackType: 'abuse',
      },
    },
  ],
}

const mta = 'dns; a8-70.smtp-out.amazonses.example'

interface BounceKind {
  readonly bounceType: string
  readonly bounceSubType: string
  readonly status: string
}

function bounce({ status, ...kind }: BounceKind, { to }: ReceivedMail, at: string): ReturnType<Shape> {
  const diagnosticCode = `smtp; ${status.startsWith('5') ? 550 : 452} ${status}`
  const bouncedRecipients = to.map((emailAddress) => ({ emailAddress, action: 'failed', status, diagnosticCode }))
  const part = { ...kind, bouncedRecipients, timestamp: long(at), feedbackId: randomUUID(), reportingMTA: mta }
  return ['Bounce', 'Email Bounced', { bounce: part }]
}

function mailPart(mail: ReceivedMail, { account, region }: Place): Readonly<Record<string, unknown>> {
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1)
  return {
    timestamp: long(mail.at),
    source: mail.from,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${domain}`,
    sendingAccountId: account,
    messageId: mail.messageId,
    destination: mail.to,
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [mail.from], to: mail.to, messageId: mail.messageId, subject: mail.subject },
    tags: {
      'ses:configuration-set': [mail.configurationSet ?? ''],
      'ses:from-domain': [domain],
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  }
}

/** SES writes milliseconds. */
function long(instant: string): string {
  return instant.replace('Z', '.000Z')
}
