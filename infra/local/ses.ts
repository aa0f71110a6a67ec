import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import { parseJson, readBody } from './body.ts'
import type { Counts } from './counts.ts'
import { tellDenial, type Denial, type Guard } from './grants/guard.ts'
import { checkMail, mostBytes, type AcceptableMail, type SesAccount, type SesError } from './ses-check.ts'
import type { SesOutcome } from './ses-events.ts'
import type { ReceivedMail } from './ses-mail.ts'
import { outcomesOf } from './ses-simulator.ts'

/**
 * How SES answers. none: as it does. throttle: refuses with TooManyRequestsException. reset: accepts the mail, then
 * resets the connection. error: accepts it, then answers 500. silent: as `error`, and no event ever comes.
 * lost: answers 500 without having accepted it.
 */
export type SesFault = 'none' | 'throttle' | 'reset' | 'error' | 'silent' | 'lost'

export interface SesOptions {
  readonly account: () => SesAccount
  readonly now: () => string
  readonly counts: Counts
  /** Says whether the caller may send this; null where it may. */
  readonly admit: (request: IncomingMessage, body: unknown) => Denial | null
  readonly callerOf: Guard['callerOf']
  /** Called for each outcome of an accepted mail. */
  readonly emit: (mail: ReceivedMail, outcome: SesOutcome) => void
}

/** The SES of this machine: checks what SES checks, delivers nothing, keeps every mail, and knows the simulator's addresses. */
export interface Ses {
  readonly listener: RequestListener
  readonly mails: () => readonly ReceivedMail[]
  readonly setFault: (fault: SesFault) => void
}

export function createSes(options: SesOptions): Ses {
  const mails: ReceivedMail[] = []
  let fault: SesFault = 'none'
  const accept = (mail: AcceptableMail): ReceivedMail => {
    const at = options.now()
    const received = { ...mail, at, messageId: messageIdOf(mails.length + 1, at) }
    mails.push(received)
    if (fault === 'silent') return received
    for (const outcome of outcomesOf(received.to)) options.emit(received, outcome)
    return received
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request, 2 * mostBytes)
    if (request.method !== 'POST' || request.url !== path) return refuse(response, unknownPath)
    if (fault === 'throttle') return refuse(response, throttled)
    if (fault === 'lost') return refuse(response, internal)
    const asked = parseJson(body?.toString() ?? '')
    const denial = options.admit(request, asked)
    if (denial !== null) return refuse(response, denied(denial))
    const checked = await checkMail(asked, options.account())
    if (!checked.ok) return refuse(response, checked.error)
    const units = checked.mail.to.length
    options.counts.add({ service: 'ses', operation: 'SendEmail', by: options.callerOf(request), units })
    const { messageId } = accept(checked.mail)
    if (fault === 'reset') request.socket.resetAndDestroy()
    else if (fault !== 'none') refuse(response, internal)
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ MessageId: messageId }))
  }
  const listener: RequestListener = (request, response) => {
    answer(request, response).catch(() => response.destroy())
  }
  return { listener, mails: () => mails, setFault: (next) => (fault = next) }
}

const path = '/v2/email/outbound-emails'
const unknownPath: SesError = {
  status: 404,
  type: 'UnknownOperationException',
  message: 'Only SendEmail is simulated.',
}
const throttled: SesError = { status: 429, type: 'TooManyRequestsException', message: 'Maximum sending rate exceeded.' }
const internal: SesError = { status: 500, type: 'InternalServiceErrorException', message: 'Internal failure.' }

function denied(denial: Denial): SesError {
  return { status: 403, type: 'AccessDeniedException', message: tellDenial(denial) }
}

function refuse(response: ServerResponse, { status, type, message }: SesError): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
    .end(JSON.stringify({ message }))
}

/** An id of the form that SES gives; the same in every run with the same clock. */
function messageIdOf(count: number, at: string): string {
  const hash = createHash('sha256').update(`${count} ${at}`).digest('hex')
  return `0100${hash.slice(0, 12)}-${hash.slice(12, 20)}-${hash.slice(20, 24)}-${hash.slice(24, 28)}-${hash.slice(28, 32)}-${hash.slice(32, 44)}-000000`
}
