import type * as z from 'zod/mini'

import { type Locale, locales } from '../course/client.ts'
import { extraWordFaults } from '../texts/extra-word-faults.ts'
import { openWordsFault, ownWordFaults } from '../texts/own-word-faults.ts'
import { Clinic } from './clinic.ts'
import { parseJson } from './parse-json.ts'

/** A clinic, or one line for each fault of its file: file, place, what is wrong; what would be right. */
export type ParsedClinicFile =
  | { readonly ok: true; readonly clinic: Clinic }
  | { readonly ok: false; readonly errors: readonly string[] }

/** Reads the text of a clinic file; `fileName` is what the faults call it. */
export function parseClinicFile(text: string, fileName: string): ParsedClinicFile {
  const read = parseJson(text.replace(/^\uFEFF/, ''))
  if (!read.ok) return { ok: false, errors: [`${fileName}: line ${read.line}, column ${read.column}: ${read.fault}`] }
  const parsed = Clinic.safeParse(read.value)
  const lines = parsed.success ? linesOfWords(parsed.data) : parsed.error.issues.flatMap(linesOf)
  if (parsed.success && lines.length === 0) return { ok: true, clinic: parsed.data }
  return { ok: false, errors: lines.map((line) => `${fileName}: ${line}`) }
}

/** What is wrong with the words that the clinic gives. A running function does not ask: what it starts with has been through here. */
function linesOfWords(clinic: Clinic): readonly string[] {
  return locales.flatMap((locale) => [
    ...summaryLines(clinic, locale),
    ...ownWordFaults(locale, clinic.texts[locale] ?? {}).map(({ key, fault }) => `texts.${locale}.${key}: ${fault}`),
    ...extraWordFaults(clinic, locale).map(({ where, fault }) => `protocol.${where}: ${fault}`),
  ])
}

function summaryLines({ calendar }: Clinic, locale: Locale): readonly string[] {
  const said = calendar.summary[locale]
  const fault = said === undefined ? null : openWordsFault(locale, said)
  return fault === null ? [] : [`calendar.summary.${locale}: ${fault}`]
}

function linesOf(issue: z.core.$ZodIssue): readonly string[] {
  const messages = issue.message.split('\n')
  if (issue.code !== 'unrecognized_keys') return messages.map((message) => `${place(issue.path)}: ${message}`)
  return issue.keys.map((key, index) => `${place([...issue.path, key])}: ${messages[index] ?? 'is not known'}`)
}

function place(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole file'
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}
