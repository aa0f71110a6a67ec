// npm run sending -- --url URL [off|on|held …], with an admin's token in INTERLUDE_TOKEN: stops a clinic's mails, lets them go
// on, and decides on what was held. Exit codes: 0; 1 where the stack refuses; 2 for wrong usage.
import { askStack } from '../transfer/ask-stack.ts'
import { runCommand } from '../transfer/run-command.ts'
import { readSendingCall, sendingUsage } from './read-sending-call.ts'
import { switchSending } from './switch-sending.ts'

await runCommand(async () => {
  const asked = readSendingCall(process.argv.slice(2))
  const token = process.env['INTERLUDE_TOKEN'] ?? ''
  if (asked === null || token === '') return [2, sendingUsage]
  const lines = await switchSending(askStack(asked.url, token, fetch), asked.call)
  return [0, lines.join('\n')]
})
