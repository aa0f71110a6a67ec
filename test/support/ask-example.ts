import * as z from 'zod'

import type { ApiExample } from './api-examples.ts'
import { type Answered, type ApiWorld, type Who, operationOf } from './api-world.ts'

type World = Pick<ApiWorld, 'ask' | 'store'>

/** Brings about what an example needs, and asks it. */
export async function askExample(world: World, example: ApiExample, as: Who = 'admin'): Promise<Answered> {
  const path = await prepareExample(world, example)
  return world.ask(operationOf.get(example.id)?.method ?? 'GET', path, { ...example.asking, as })
}

/** Brings about what an example needs; gives its path, filled in with what was made for it. */
export async function prepareExample({ ask, store }: World, { path, before }: ApiExample): Promise<string> {
  const made = await before?.({ ask })
  const job = z.object({ job: z.string() }).safeParse(made?.body).data?.job ?? 'none'
  const alert = (await store.listAlerts(null, 1)).items[0]?.id ?? 'none'
  return `/api/${path.replace('JOB', job).replace('ALERT', alert)}`
}
