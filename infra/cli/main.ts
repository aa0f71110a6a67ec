// npm run synth|diff|deploy|destroy -- --clinic NAME | --all [options of the CDK CLI]. Exit codes: 0 done; 1 refused or
// failed, for one clinic at least; 2 wrong usage. What is wrong with a clinic file is told before AWS is asked anything.
import type { Clinic } from '../../shared/config/clinic.ts'
import { clinicNames } from '../clinic-files.ts'
import { tellDnsRecords } from '../doctor/tell-dns-records.ts'
import { reasonOf } from '../transfer/run-command.ts'
import { checkClinics } from './check-clinics.ts'
import { countChanges } from './count-changes.ts'
import { hasQuestion } from './destroy/agreed.ts'
import { destroyClinic } from './destroy/destroy-clinic.ts'
import { type CliCall, readCliCall } from './read-call.ts'
import { type ClinicEnd, runAll } from './run-all.ts'
import { runCdk } from './run-cdk.ts'
import { summaryTable } from './summary-table.ts'
import { takeValue } from './take-option.ts'

const read = readCliCall(process.argv.slice(2), clinicNames())
process.exitCode = read.ok ? await main(read.call) : say(2, [read.error])

async function main(call: CliCall): Promise<number> {
  if (call.verb === 'destroy' && !isHelp(call) && hasQuestion(call.destroy) && !process.stdin.isTTY) {
    const instead = call.destroy.purge === null ? '--yes' : `--purge ${call.clinics.join()}`
    return say(2, [`destroy asks before it does anything, and this is no terminal: give ${instead}`])
  }
  const checked = checkClinics(call)
  if (!checked.ok) return say(1, checked.errors)
  say(0, checked.warnings)
  const run = async (clinic: Clinic) => runOne(call, clinic).catch(failed)
  const rows = await runAll(call.verb, checked.clinics, { run, now: () => performance.now() })
  if (call.isAll) process.stdout.write(`${summaryTable(rows).join('\n')}\n`)
  return rows.every(({ outcome }) => outcome === 'done') ? 0 : 1
}

async function runOne(call: CliCall, clinic: Clinic): Promise<ClinicEnd> {
  const { verb, rest, isAll } = call
  const cdk = async (...more: readonly string[]): Promise<ClinicEnd> => {
    const options = [...rest, ...more]
    const { ok, isStopped, said } = await runCdk({ verb, clinic: clinic.id, rest: options, isOneOfMany: isAll })
    return { ok, isStopped, changes: isAll && isCounted(verb) ? countChanges(said) : null }
  }
  if (isAll) say(0, [`${verb} ${clinic.id}`])
  if (verb === 'destroy' && !isHelp(call)) return destroyClinic(clinic, call.destroy, async () => cdk('--force'))
  const end = await cdk()
  if (verb === 'deploy' && end.ok && !isHelp(call)) {
    const [profile = null] = takeValue(rest, '--profile')
    say(0, await tellDnsRecords(clinic, profile))
  }
  return end
}

/** The CDK tells each resource of these; of the others it may show a bar. */
function isCounted(verb: CliCall['verb']): boolean {
  return verb === 'diff' || verb === 'deploy'
}

function isHelp({ rest }: CliCall): boolean {
  return rest.includes('--help')
}

function failed(error: unknown): ClinicEnd {
  say(1, [reasonOf(error)])
  return { ok: false, isStopped: false, changes: null }
}

function say<Code extends number>(code: Code, lines: readonly string[]): Code {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  return code
}
