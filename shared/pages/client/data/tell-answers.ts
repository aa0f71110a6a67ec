import * as z from 'zod/mini'

import type { Clinic } from '../../../config/clinic.ts'
import type { Locale } from '../../../course/client.ts'
import type { AnswersGiven } from '../../../export/my-data.ts'
import type { AnyFieldWords } from '../../../ipt/worksheets/words.ts'
import { shownForm } from '../write/write-place.ts'

/** Something with its name. */
export type Line = readonly [string, string]

/** What the answers to a form are called, and each of them in the words of its form; without such words as they are kept. */
export function tellAnswers(
  { form, answers }: Pick<AnswersGiven, 'form' | 'answers'>,
  { clinic, locale }: { readonly clinic: Clinic; readonly locale: Locale },
): { readonly title: string | null; readonly lines: readonly Line[] } {
  const shown = shownForm(form, clinic, locale)
  if (Array.isArray(answers)) {
    const measure = shown?.kind === 'measure' ? shown.measure : null
    const lines = answers.map((score, item): Line => [
      measure?.items[item] ?? `${item + 1}`,
      measure?.options[score] ?? `${score}`,
    ])
    return { title: measure?.question ?? null, lines }
  }
  const sheet = shown?.kind === 'sheet' ? shown.sheet : null
  const lines = Object.entries(answers).flatMap(([name, value]) => tellField(name, value, sheet?.words[name]))
  return { title: sheet?.title ?? null, lines }
}

const Row = z.record(z.string(), z.unknown())

/** One field: a table's rows one by one, a list as one text, a choice by its name. */
function tellField(name: string, value: unknown, words: AnyFieldWords | undefined): readonly Line[] {
  const label = words?.label ?? name
  if (!Array.isArray(value)) return [[label, tellValue(value, words)]]
  const rows = value.map((row: unknown) => Row.safeParse(row))
  if (!rows.every(({ success }) => success)) return [[label, value.map(String).join('\n')]]
  return rows.flatMap(({ data = {} }, index) =>
    Object.entries(data).map(([column, cell]): Line => {
      const ofColumn = words?.columns?.[column]
      return [`${label} ${index + 1}: ${ofColumn?.label ?? column}`, tellValue(cell, ofColumn)]
    }),
  )
}

function tellValue(value: unknown, words: AnyFieldWords | undefined): string {
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : JSON.stringify(value ?? null)
  return words?.options?.[text] ?? text
}
