// npm run rotate-links -- --url URL --leaked, with an admin's token in INTERLUDE_TOKEN: takes away every key by which a clinic's
// links were sealed. Exit codes: 0; 1 where the stack refuses; 2 for wrong usage.
import { parseArgs } from 'node:util'

import * as z from 'zod'

import { askStack } from '../transfer/ask-stack.ts'
import { runCommand } from '../transfer/run-command.ts'

const usage = [
  'usage: INTERLUDE_TOKEN=… npm run rotate-links -- --url URL --leaked',
  'After a leak only: every link, feed and sign-in ends at once. Otherwise there is nothing to do: each month has a key of',
  'its own, and old links go on for their time.',
].join('\n')

const Renewal = z.object({ renewedAt: z.string() })

await runCommand(async () => {
  const url = readUrl(process.argv.slice(2))
  const token = process.env['INTERLUDE_TOKEN'] ?? ''
  if (url === null || token === '') return [2, usage]
  const { renewedAt } = Renewal.parse(await askStack(url, token, fetch)('POST', '/api/links/renewal'))
  return [0, `links given out before ${renewedAt} no longer open; mails from now on carry new ones`]
})

function readUrl(words: readonly string[]): string | null {
  try {
    const options = { url: { type: 'string' }, leaked: { type: 'boolean', default: false } } as const
    const { values } = parseArgs({ args: [...words], options })
    return values.leaked ? (values.url ?? null) : null
  } catch {
    return null
  }
}
