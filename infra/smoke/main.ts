// npm run smoke -- --clinic NAME [--url URL] [--no-complaint] [--profile NAME], with an admin's token in INTERLUDE_TOKEN: takes
// one course of a test client through a running stack, with the addresses of SES's mailbox simulator, and erases the client
// after it. Exit codes: 0 all went as it should; 1 something did not, or it was broken off; 2 wrong usage, wrong clinic file.
import { setTimeout } from 'node:timers/promises'

import { CloudFormationClient } from '@aws-sdk/client-cloudformation'

import type { Clinic } from '../../shared/config/clinic.ts'
import { checkClinics } from '../cli/check-clinics.ts'
import { tokenOf, variableOf } from '../cli/destroy/token-of.ts'
import { clinicNames } from '../clinic-files.ts'
import { describeStack } from '../describe-stack.ts'
import { whyUnread } from '../doctor/why-unread.ts'
import { askApi } from './ask-api.ts'
import { type SmokeCall, readSmokeCall } from './read-options.ts'
import { runSmoke } from './run-smoke.ts'
import { isLocal, signInLocally } from './sign-in-locally.ts'
import { Stopped } from './stopped.ts'
import { testClientOf } from './test-client.ts'

/** How long one thing is waited for, and how long between two looks: a laptop ticks within a second, AWS within a minute. */
const patienceSeconds = 300
const betweenLooks = { here: 1, there: 5 } as const

const read = readSmokeCall(process.argv.slice(2), clinicNames())
process.exitCode = read.ok ? await main(read.call).catch(failed) : say(2, [read.error])

async function main(call: SmokeCall): Promise<number> {
  const checked = checkClinics({ verb: 'diff', clinics: [call.clinic] })
  if (!checked.ok) return say(2, checked.errors)
  const [clinic] = checked.clinics
  if (clinic === undefined) throw new TypeError('a checked clinic has a file')
  const url = call.url ?? (await addressOf(clinic, call))
  const token = tokenOf(clinic.id, process.env) ?? (isLocal(url) ? await signInLocally(url) : null)
  if (token === null)
    return say(1, [`give an admin’s token in ${variableOf(clinic.id)} or INTERLUDE_TOKEN (docs/signing-in.md)`])
  const seconds = isLocal(url) ? betweenLooks.here : betweenLooks.there
  const broken = breakOff()
  const deps = {
    ...{ clinic, client: testClientOf(new Date()), looks: patienceSeconds / seconds, tell: tellNow },
    ask: askApi({ url, token }, async (...asked) => {
      broken.throwIfAborted()
      return fetch(...asked)
    }),
    askToTheEnd: askApi({ url, token }, fetch),
    pause: async () => setTimeout(seconds * 1000, undefined, { signal: broken }),
  }
  const health: unknown = await (await fetch(`${url}/health`)).json()
  return (await runSmoke(deps, { health, complains: call.complains })) ? 0 : 1
}

async function addressOf({ id, region }: Clinic, { profile }: SmokeCall): Promise<string> {
  const client = new CloudFormationClient({ region, ...(profile === null ? {} : { profile }) })
  const stack = await describeStack(client, `Interlude-${id}`)
  const url = stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'Url')?.OutputValue
  if (url === undefined)
    throw new Stopped(`there is no stack Interlude-${id} that answers: npm run deploy -- --clinic ${id}`)
  return url
}

/** Aborted once somebody breaks the run off. A terminal and npm may each send the signal: the second changes nothing. */
function breakOff(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort())
  return controller.signal
}

function failed(error: unknown): number {
  return say(1, [error instanceof Stopped ? error.message : `the stack could not be asked: ${whyUnread(error)}`])
}

function tellNow(line: string): void {
  say(0, [line])
}

function say<Code extends number>(code: Code, lines: readonly string[]): Code {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  return code
}
