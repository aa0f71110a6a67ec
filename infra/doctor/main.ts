// npm run doctor -- --clinic NAME [--json] [--dns] [--profile NAME]: looks at all that a clinic needs outside its own code,
// changes nothing, and says of each thing how it is mended. Exit codes: 0 all is well; 1 something is to be mended or could
// not be looked at; 2 wrong usage, or a wrong clinic file.
import type { Clinic } from '../../shared/config/clinic.ts'
import { checkClinics } from '../cli/check-clinics.ts'
import { clinicNames } from '../clinic-files.ts'
import { zoneLine } from '../mail-records.ts'
import { readDnsRecords, recordsOfFile } from './dns-records.ts'
import { examine } from './examine.ts'
import { type Finding, ok } from './finding.ts'
import { type DoctorOptions, readDoctorOptions } from './read-options.ts'
import { missingOf } from './tell-dns-records.ts'
import { exitCodeOf, tellFindings } from './tell-findings.ts'
import { textsFinding } from './texts-finding.ts'
import { whyUnread } from './why-unread.ts'
import { openWorld } from './world.ts'

const read = readDoctorOptions(process.argv.slice(2), clinicNames())
process.exitCode = read.ok ? await main(read.options) : say(2, [read.error])

async function main(options: DoctorOptions): Promise<number> {
  const checked = checkClinics({ verb: 'diff', clinics: [options.clinic] })
  if (!checked.ok) return say(2, checked.errors)
  const [clinic] = checked.clinics
  if (clinic === undefined) throw new TypeError('a checked clinic has a file')
  return options.isDns ? tellRecords(clinic, options) : tellAll(clinic, options)
}

async function tellAll(clinic: Clinic, { isJson, profile }: DoctorOptions): Promise<number> {
  const file: Finding = { check: 'clinic-file', ...ok(`${clinic.id}.json has no fault`) }
  const findings = [file, textsFinding(clinic), ...(await examine(openWorld(clinic, profile)))]
  print(isJson ? [JSON.stringify({ clinic: clinic.id, findings }, null, 2)] : tellFindings(findings))
  return exitCodeOf(findings)
}

async function tellRecords(clinic: Clinic, { isJson, profile }: DoctorOptions): Promise<number> {
  const { stacks } = openWorld(clinic, profile).aws
  const found = await readDnsRecords(clinic, stacks).catch((error: unknown) => {
    say(1, [`the stack could not be asked: ${whyUnread(error)}`])
    return recordsOfFile(clinic)
  })
  const { records } = found
  print(isJson ? [JSON.stringify({ clinic: clinic.id, records }, null, 2)] : records.map(zoneLine))
  say(0, [...missingOf(found), 'the links in mails lead to an address of AWS’s own, which needs no record'])
  return found.hasKeys ? 0 : 1
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
}

function say<Code extends number>(code: Code, lines: readonly string[]): Code {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  return code
}
