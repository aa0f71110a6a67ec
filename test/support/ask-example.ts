import * as z from 'zod'

import type { ApiExample } from './api-examples.ts'
import { type Answered, type ApiWorld, type Who, operationOf } from './api-world.ts'

/** Brings about what an example needs, and asks it. */
export async function askExample(
  world: ApiWorld,
  { id, path, before, asking = {} }: ApiExample,
  as: Who = 'admin',
): Promise<Answered> {
  const made = await before?.(world)
  const job = z.object({ job: z.string() }).safeParse(made?.body).data?.job ?? 'none'
  const filled = path.replace('JOB', job).replace('ALERT', await alertIn(world))
  return world.ask(operationOf.get(id)?.method ?? 'GET', `/api/${filled}`, { ...asking, as })
}

async function alertIn({ store }: ApiWorld): Promise<string> {
  return (await store.listAlerts(null, 1)).items[0]?.id ?? 'none'
}
