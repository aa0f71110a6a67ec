import type MimeNode from 'nodemailer/lib/mime-node'

import type { Clinic } from '../config/clinic.ts'
import { mailboxOf } from '../config/mailbox.ts'
import { type Instant, millisecondsOf } from '../time/instant.ts'
import type { RenderedMail } from './render-mail.tsx'
import { shownName } from './shown-name.ts'

export interface Envelope {
  readonly clinic: Clinic
  readonly to: { readonly name: string; readonly email: string }
  readonly now: Instant
  /** The attempt's id: makes the Message-ID (in whose place SES puts its own) and the boundaries between the parts. */
  readonly attempt: string
}

/** An address that cannot stand in a header; nothing was sent, and a retry helps as little. */
export class UnsendableAddress extends Error {
  readonly code = 'unsendable-address'
  readonly retryable = false
}

/** It brings Node's whole network along, which is in no hurry while a function starts. To ask for it anew takes a while each time. */
let mimeNode: Promise<{ readonly default: typeof MimeNode }> | null = null

/**
 * A mail as the bytes that SES takes: one recipient, plain text, HTML and (where there is one) the calendar as
 * alternatives of one another, lines ended by CRLF. Equal input gives equal bytes.
 * @see https://www.rfc-editor.org/rfc/rfc6047#section-2.4
 */
export async function composeMime(mail: RenderedMail, { clinic, to, now, attempt }: Envelope): Promise<Uint8Array> {
  mimeNode ??= import('nodemailer/lib/mime-node')
  const { default: Node } = await mimeNode
  const root = new Node('multipart/alternative', {
    baseBoundary: attempt,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = mailboxOf(clinic.mail.from)
  root.setHeader([
    { key: 'From', value: { name: shownName(from?.name ?? clinic.name), address: sendable(from?.address ?? '') } },
    { key: 'Reply-To', value: { address: sendable(clinic.mail.replyTo) } },
    { key: 'To', value: { name: shownName(to.name), address: sendable(to.email) } },
    { key: 'Subject', value: headerText(mail.subject) },
    { key: 'Date', value: new Date(millisecondsOf(now)).toUTCString().replace('GMT', '+0000') },
    { key: 'Message-ID', value: `<${headerText(attempt)}@${clinic.mail.domain}>` },
    ...Object.entries(mail.headers).map(([key, value]) => ({
      key,
      value: { prepared: true, value: headerText(value) },
    })),
  ])
  part(root, 'text/plain; charset=utf-8', mail.text)
  part(root, 'text/html; charset=utf-8', mail.html)
  if (mail.calendar !== null)
    part(root, `text/calendar; charset=utf-8; method=${methodOf(mail.calendar)}`, mail.calendar)
  return root.build()
}

function part(root: MimeNode, contentType: string, text: string): void {
  const node = root.createChild(contentType)
  node.setHeader('Content-Transfer-Encoding', contentType.startsWith('text/calendar') ? 'base64' : 'quoted-printable')
  node.setContent(text.toWellFormed().replaceAll(/\r?\n/g, '\r\n'))
}

/** Control characters have no place in a header, whoever they come from. */
function headerText(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

function sendable(address: string): string {
  // One mailbox and nothing that a header could read as two: SES itself takes no other local parts than ASCII ones.
  const good = /^(?:[^\s"(),:;<>@[\\\]\p{Cc}\u0080-\uffff]+|"[^"\\\p{Cc}\u0080-\uffff]+")@[^\s"(),:;<>@[\\\]\p{Cc}]+$/u
  if (!good.test(address) || address.length > 320) throw new UnsendableAddress('an address cannot stand in a header')
  return address
}

function methodOf(calendar: string): 'REQUEST' | 'CANCEL' {
  return calendar.includes('\r\nMETHOD:CANCEL\r\n') ? 'CANCEL' : 'REQUEST'
}
