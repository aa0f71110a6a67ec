import * as z from 'zod'

import { need } from './ask-api.ts'
import type { SmokeDeps } from './smoke-deps.ts'
import { Stopped } from './stopped.ts'

const Alerts = z.object({
  items: z.array(z.object({ id: z.string(), client: z.string().nullable() })),
  next: z.string().nullable(),
})

/**
 * Acknowledges what staff were told of the test client and erases the client, whatever the run came to. Where nobody was
 * enrolled there is nothing to do.
 */
export async function cleanUp({ askToTheEnd: ask, client, tell }: SmokeDeps): Promise<void> {
  const path = `/api/clients/${client.id}`
  const known = await ask({ method: 'GET', path })
  if (!known.ok && known.code === 'unknown-client') return
  for (const alert of await alertsOf(client.id, ask)) {
    await ask({ method: 'POST', path: `/api/alerts/${alert}/acknowledge` })
  }
  await need(ask, { method: 'POST', path: `${path}/erasure` }, z.unknown())
  const after = await ask({ method: 'GET', path })
  if (after.ok || after.code !== 'unknown-client') throw new Stopped(`${client.id} is erased, and still known`)
  tell(`${client.id} is erased; what the table knows of it goes in ten minutes`)
}

async function alertsOf(client: string, ask: SmokeDeps['ask']): Promise<readonly string[]> {
  const found: string[] = []
  let query = ''
  do {
    const { items, next } = await need(ask, { method: 'GET', path: `/api/alerts${query}` }, Alerts)
    found.push(...items.filter((alert) => alert.client === client).map(({ id }) => id))
    query = next === null ? '' : `?after=${next}`
  } while (query !== '')
  return found
}
