// npm run watch-alarms -- --clinic NAME --minutes N: looks at the alarms of the clinic's stack for so long, with 0 once. Exit
// codes: 0 where all stayed quiet; 1 at the first that is in alarm, or where there is none to look at; 2 for wrong usage.
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { setTimeout as wait } from 'node:timers/promises'

import { clinicFileOf, clinicNames, readClinicFile } from '../clinic-files.ts'
import { type Ending, runCommand } from '../transfer/run-command.ts'
import type { Judgement } from './judge-alarms.ts'
import { readAlarms } from './read-alarms.ts'
import { readWatchOptions } from './watch-options.ts'
import { watch } from './watch.ts'

await runCommand(async () => {
  const options = readWatchOptions(process.argv.slice(2), clinicNames())
  if (options === null) {
    return [2, `usage: npm run watch-alarms -- --clinic ${clinicNames().join('|')} --minutes 0 to 60`]
  }
  const file = readClinicFile(clinicFileOf(options.clinic))
  if (!file.ok) return [1, file.errors.join('\n')]
  const { id, region } = file.clinic
  const client = new CloudWatchClient({ region })
  const deps = { read: async () => readAlarms(client, id), wait: async (seconds: number) => wait(seconds * 1000) }
  return tell(await watch(deps, options.minutes), id)
})

function tell(judgement: Judgement, clinic: string): Ending {
  if (judgement.ok) return [0, `${clinic}: ${judgement.alarms} alarms, all quiet`]
  if (judgement.error.code === 'no-alarms') return [1, `${clinic}: there are no alarms; is its stack deployed?`]
  return [1, judgement.error.alarms.map(({ name, description }) => `${name} is in alarm: ${description}`).join('\n')]
}
