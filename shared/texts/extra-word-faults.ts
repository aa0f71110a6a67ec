import type { Extra } from '../config/protocol.ts'
import type { Locale } from '../course/client.ts'
import { lettersOf, promptsOf } from './catalogue.ts'
import { type ClinicWords, catalogueOf } from './clinic-catalogue.ts'
import { longestOf } from './longest.ts'
import { partsOfSheet } from './sheet-parts.ts'
import { type TextPart, partsOf } from './text-part.ts'
import { createWordJudge } from './word-judge.ts'

/** What is wrong with the words of an extra prompt or of its worksheet: where in `protocol`, and what would be right. */
export interface ExtraWordFault {
  readonly where: string
  readonly fault: string
}

/** What the words of a clinic's extra prompts say in one locale that they may not, or that another text says as well. */
export function extraWordFaults(
  clinic: ClinicWords & { readonly protocol: { readonly extra: readonly Extra[] } },
  locale: Locale,
): readonly ExtraWordFault[] {
  const { extra = [], ...texts } = catalogueOf(clinic, locale)
  if (extra.length === 0) return []
  const judge = createWordJudge(locale)
  const known = new Map(
    [...promptsOf(texts), ...lettersOf(texts)].flatMap((text) =>
      partsOf(text).map(({ field, words }) => [words, `${text.key}.${field}`] as const),
    ),
  )
  return extra.flatMap(({ prompt, worksheet }) => {
    const index = clinic.protocol.extra.findIndex(({ key }) => prompt.key === `extra.${key}`)
    const faultsIn = (parts: readonly TextPart[], place: string, faultOf: (part: TextPart) => string | null) =>
      parts.flatMap((part) => {
        const fault = faultOf(part)
        return fault === null ? [] : [{ where: `extra[${index}].${place}.${indexed(part.field)}`, fault }]
      })
    const said = (part: TextPart) => judge(part.words, longestOf(part.field)) ?? sameFault(part, prompt.key)
    return [
      ...faultsIn(partsOf(prompt), `texts.${locale}`, said),
      ...faultsIn(worksheet === null ? [] : partsOfSheet(worksheet), `worksheet.words.${locale}`, ({ words }) =>
        judge(words, words.length),
      ),
    ]
  })

  /** No client is to read a text twice but the extra itself, which comes again with each session that it belongs to. */
  function sameFault({ field, words }: TextPart, key: string): string | null {
    const same = known.get(words)
    known.set(words, `${key}.${field}`)
    return same === undefined ? null : `says the same as ${same}; give words that stand nowhere else`
  }
}

/** A part's name as a place in JSON: numbers of a list count from 0 there. */
function indexed(field: string): string {
  return field.replace(/\.(\d+)$/u, (_, number: string) => `[${Number(number) - 1}]`)
}
