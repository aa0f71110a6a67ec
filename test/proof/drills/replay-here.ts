import { SQSClient } from '@aws-sdk/client-sqs'

import type { RunningSystem } from '../../../infra/local/system.ts'
import { openDeadLetters } from '../../../infra/operate/dead-letter-queue.ts'
import { type Fate, replayDeadLetters } from '../../../infra/operate/replay-dead-letters.ts'

/** Deals with the dead letters as `npm run replay` does, in this process: what became of each. */
export async function replayHere(system: RunningSystem): Promise<readonly Fate[]> {
  const { AWS_ENDPOINT_URL_SQS: endpoint = '', AWS_REGION: region = '' } = system.environment()
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const sqs = new SQSClient({ endpoint, region, credentials, useQueueUrlAsEndpoint: false })
  const feedback = async (event: unknown) => {
    const outcome = await system.invoke('feedback', event)
    return outcome.ok ? outcome.value : undefined
  }
  const queue = await openDeadLetters(sqs, 'harbour')
  try {
    return (await replayDeadLetters({ queue, feedback, isDryRun: false })).map(({ fate }) => fate)
  } finally {
    sqs.destroy()
  }
}
