// npm run replay -- --clinic NAME [--dry-run]: deals with a clinic's dead letters. Tells on stdout of each, by ids, what became
// of it. Exit codes: 0; 1 where one is left or AWS refuses; 2 for wrong usage.
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { SQSClient } from '@aws-sdk/client-sqs'
import { parseArgs } from 'node:util'

import { clinicFileOf, clinicNames, readClinicFile } from '../clinic-files.ts'
import { runCommand } from '../transfer/run-command.ts'
import { openDeadLetters } from './dead-letter-queue.ts'
import { type Invoke, type Replayed, isKept, replayDeadLetters } from './replay-dead-letters.ts'

await runCommand(async () => {
  const asked = readOptions(process.argv.slice(2))
  if (asked === null) {
    return [2, `usage: npm run replay -- --clinic NAME [--dry-run]; the clinics are: ${clinicNames().join(', ')}`]
  }
  const file = readClinicFile(clinicFileOf(asked.clinic))
  if (!file.ok) return [1, file.errors.join('\n')]
  const { id, region } = file.clinic
  // The region says where SQS is; a queue's address may name another way to the same place.
  const queue = await openDeadLetters(new SQSClient({ region, useQueueUrlAsEndpoint: false }), id)
  const feedback = openFeedback(new LambdaClient({ region }), id)
  const all = await replayDeadLetters({ queue, feedback, isDryRun: asked.isDryRun })
  for (const { letter, fate } of all) process.stdout.write(`${fate.padEnd(9)} ${letter.is} ${letter.of}\n`)
  return [!asked.isDryRun && all.some(isKept) ? 1 : 0, summaryOf(all)]
})

function readOptions(args: readonly string[]) {
  try {
    const options = { clinic: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const
    const { values } = parseArgs({ args: [...args], options })
    if (values.clinic === undefined || !clinicNames().includes(values.clinic)) return null
    return { clinic: values.clinic, isDryRun: values['dry-run'] }
  } catch {
    return null
  }
}

function openFeedback(lambda: LambdaClient, clinic: string): Invoke {
  return async (event) => {
    const Payload = Buffer.from(JSON.stringify(event))
    const asked = new InvokeCommand({ FunctionName: `interlude-${clinic}-feedback`, Payload })
    const answer = await lambda.send(asked)
    if (answer.FunctionError !== undefined || answer.Payload === undefined) return undefined
    const taking: unknown = JSON.parse(answer.Payload.transformToString())
    return taking
  }
}

function summaryOf(all: readonly Replayed[]): string {
  const counts = new Map<string, number>()
  for (const { fate } of all) counts.set(fate, (counts.get(fate) ?? 0) + 1)
  const told = [...counts].map(([fate, count]) => `${count} ${fate}`)
  return all.length === 0 ? 'there are no dead letters' : `${all.length} dead letters: ${told.join(', ')}`
}
