import { relative } from 'node:path'

import { parseClinicFile } from '../../shared/config/parse-clinic-file.ts'
import { callersFolder } from '../folders.ts'
import { tellUnapproved } from '../tell-unapproved.ts'
import type { Withheld } from './grants/roles.ts'
import { type Options, readArguments } from './rehearse/arguments.ts'
import { refuseDirectory } from './rehearse/out-directory.ts'
import { startProgress } from './rehearse/progress-bar.ts'
import { type Plan, rehearse } from './rehearse/run.ts'
import { readScenario } from './rehearse/scenario.ts'
import { writeTexts } from './rehearse/texts.ts'
import { tellOutcome } from './rehearse/tell-outcome.ts'
import { readTextFile } from './rehearse/text-file.ts'

process.exitCode = await main(process.argv.slice(2))

/** Takes a clinic's clients through whole courses; answers with the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words, callersFolder)
  if (!asked.ok) return asked.help ? print(asked.line, 0) : say([asked.line], 2)
  if (asked.options.texts) return tellTexts(asked.options)
  const plan = readPlan(asked.options)
  if (!plan.ok) return say(plan.faults, 1)
  const clinicFile = nameFile(asked.options.clinic)
  const unapproved = tellUnapproved(plan.plan.clinic, { file: clinicFile, option: clinicFile })
  say(
    unapproved.map((line) => `deploy will refuse this: ${line}`),
    0,
  )
  const bar = startProgress(process.stderr)
  try {
    const rehearsed = await rehearse(plan.plan, bar)
    bar.stop(rehearsed.ok ? 'the courses are through' : 'nothing was enrolled')
    if (!rehearsed.ok) {
      const file = (rehearsed.of === 'clients' ? asked.options.clients : asked.options.scenario) ?? ''
      return say(
        rehearsed.faults.map((fault) => `${nameFile(file)}:${fault}`),
        1,
      )
    }
    print(asked.options.json ? JSON.stringify(rehearsed.outcome.summary) : tellOutcome(rehearsed.outcome), 0)
    if (plan.plan.without !== null) say([tellUnmissed(plan.plan.without)], 0)
    if (rehearsed.waiting) say(['something that is due still waits: sending is off, or it cannot go'], 0)
    const lost = rehearsed.lost.map(
      ({ line, client, code }) => `${nameFile(asked.options.clients)}:${line}: ${client}: not enrolled (${code})`,
    )
    return say(lost, lost.length === 0 ? 0 : 1)
  } catch (error) {
    bar.stop('the rehearsal broke off')
    return say([`the rehearsal broke off: ${error instanceof Error ? error.message : String(error)}`], 1)
  }
}

function tellUnmissed({ functionName, action }: Withheld): string {
  return `${functionName} did not ask for ${action} in this rehearsal`
}

/** Writes the catalogue, and says which version each locale has. */
async function tellTexts({ clinic, out, json }: Options): Promise<number> {
  const read = readClinic(clinic)
  if (!read.ok) return say(read.faults, 1)
  const written = await writeTexts(clinic, out)
  if (json) return print(JSON.stringify(written), 0)
  const lines = written.catalogues.map(
    ({ locale, catalogue, texts, own, approved }) =>
      `${locale}: ${texts} texts, ${own} parts in the clinic's own words, version ${catalogue}, ${approved ? 'approved' : 'not approved by the clinic file'}`,
  )
  return print([...lines, nameFile(written.file)].join('\n'), 0)
}

type PlanRead = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly faults: readonly string[] }

/** Reads and checks the files; what is wrong with any of them is told together, before anything starts. */
function readPlan(options: Options): PlanRead {
  const clinic = readClinic(options.clinic)
  const csv = readFile(options.clients, (text) => ({ ok: true, value: text }))
  const scenario = readLines(options.scenario)
  const taken = refuseDirectory(options.out)
  const faults = [clinic, csv, scenario].flatMap((file) => (file.ok ? [] : file.faults))
  if (taken !== null) faults.push(`${nameFile(options.out)}: ${taken}`)
  if (!clinic.ok || !csv.ok || !scenario.ok || faults.length > 0) return { ok: false, faults }
  const { out, start, without } = options
  const files = { clinic: clinic.value, clinicFile: options.clinic, csv: csv.value, lines: scenario.value }
  return { ok: true, plan: { ...files, start, out, without } }
}

type FileRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly string[] }

function readFile<Value>(path: string, read: (text: string, file: string) => FileRead<Value>): FileRead<Value> {
  const file = readTextFile(path)
  return file.ok ? read(file.text, nameFile(path)) : { ok: false, faults: [`${nameFile(path)}: ${file.what}`] }
}

function readClinic(path: string): FileRead<Plan['clinic']> {
  return readFile(path, (text, file) => {
    const read = parseClinicFile(text, file)
    return read.ok ? { ok: true, value: read.clinic } : { ok: false, faults: read.errors }
  })
}

function readLines(path: string | null): FileRead<Plan['lines']> {
  if (path === null) return { ok: true, value: [] }
  return readFile(path, (text, file) => {
    const read = readScenario(text, file)
    return read.ok ? { ok: true, value: read.lines } : { ok: false, faults: read.faults }
  })
}

/** A path as the user would write it from where they stand. */
function nameFile(path: string): string {
  const near = relative(callersFolder, path)
  return near.startsWith('..') ? path : near
}

function print(text: string, code: number): number {
  process.stdout.write(`${text}\n`)
  return code
}

function say(lines: readonly string[], code: number): number {
  for (const line of lines) process.stderr.write(`${line}\n`)
  return code
}
