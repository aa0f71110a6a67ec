import * as z from 'zod'

import { openMail } from '../../../infra/local/server/opened-mail.ts'
import { createGateway } from '../../../infra/local/server/gateway.ts'
import type { ReceivedMail } from '../../../infra/local/ses-mail.ts'
import type { RunningSystem } from '../../../infra/local/system.ts'
import { type AskStack, type Send, askStack } from '../../../infra/transfer/ask-stack.ts'
import type { DrillClinic } from './drill-clinic.ts'

/** Asks the clinic's API as an operator's commands do, with an admin's token of now. */
export async function asOperator(system: RunningSystem): Promise<AskStack> {
  return askStack('http://localhost:4000', await system.tokenOf('admin'), sendTo(system))
}

const Alerts = z.object({ items: z.array(z.object({ client: z.string().nullable(), code: z.string() })) })

/** What is on staff's list, by codes. */
export async function openAlerts({ api }: Pick<DrillClinic, 'api'>) {
  const { body } = await api.ask({ method: 'GET', path: '/api/alerts', query: 'limit=100' })
  return Alerts.parse(body).items
}

/** The pages that a mail's text leads to. */
export async function linksIn(mail: ReceivedMail): Promise<readonly string[]> {
  const { text } = await openMail(mail)
  return text?.match(/http:\/\/localhost:4000\/c\/[\w-]+/g) ?? []
}

/** How a page answers whoever has its address. */
export async function statusOf(system: RunningSystem, link: string): Promise<number> {
  return (await sendTo(system)(link, { headers: { accept: 'text/html' } })).status
}

/** No socket lies between: the gateway makes the very event that AWS would. */
function sendTo(system: RunningSystem): Send {
  const gateway = createGateway({ system, domainName: 'localhost', tell: () => {} })
  return async (url, { method = 'GET', headers, body }) => {
    const { pathname: path, search } = new URL(url)
    const asked = { method, path, query: search.slice(1), sourceIp: '127.0.0.1' }
    const text = typeof body === 'string' ? body : ''
    const answer = await gateway({
      ...asked,
      headers: Object.fromEntries(new Headers(headers)),
      body: Buffer.from(text),
    })
    return { status: answer.status, text: async () => answer.body.toString() }
  }
}
