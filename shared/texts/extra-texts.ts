import type { Extra } from '../config/protocol.ts'
import type { Locale } from '../course/client.ts'
import { type PlacedSession, liesAt } from '../ipt/session-place.ts'
import type { Sheet } from '../ipt/worksheets/sheet.ts'
import type { ExtraPrompt, Prompt, Texts } from './texts.ts'

/** The extra prompts of a clinic in one locale, under keys that no text of ours has. */
export function extraTexts(extras: readonly Extra[], locale: Locale): readonly ExtraPrompt[] {
  return extras.flatMap(({ key, at, texts, worksheet }) => {
    const text = texts[locale]
    if (text === undefined) return []
    const words = worksheet?.words[locale]
    const sheet: Sheet | null =
      worksheet === null || words === undefined
        ? null
        : { form: key, title: words.title, opening: words.opening, fields: worksheet.fields, words: words.fields }
    return [{ at, prompt: { key: `extra.${key}`, ...text }, worksheet: sheet }]
  })
}

/** What goes along with a session's own prompt, in the order of the clinic file. */
export function extrasAt({ extra = [] }: Texts, at: PlacedSession): readonly Prompt[] {
  return extra.filter((one) => liesAt(one.at, at)).map(({ prompt }) => prompt)
}
