import * as z from 'zod'

import { traceHash } from './outcome.ts'
import { simulate } from './simulate.ts'

const Asked = z.object({ seed: z.number(), clients: z.number().optional(), days: z.number().optional() })

/** Runs each seed that its parent sends, and tells what came of it; ends when the parent lets go. */
process.on('message', (message) => {
  void answer(Asked.parse(message))
})

async function answer(asked: z.infer<typeof Asked>): Promise<void> {
  const outcome = await simulate(asked)
  const { failure, figures } = outcome
  process.send?.({ seed: asked.seed, failure, figures, hash: traceHash(outcome) })
}
