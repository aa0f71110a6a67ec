import type { Locale } from '../course/client.ts'
import type { Protocol } from './protocol.ts'

/** What is wrong with an extra prompt among the others of its clinic, and where. */
export interface ProtocolFault {
  readonly path: readonly (string | number)[]
  readonly fault: string
}

/** Where an extra prompt lacks the words of a locale that the clinic has, or bears the key of another. */
export function protocolFaults({ extra }: Protocol, spoken: readonly Locale[]): readonly ProtocolFault[] {
  return extra.flatMap(({ key, texts, worksheet }, index) => {
    const unsaid = [
      ...spoken.filter((locale) => texts[locale] === undefined).map((locale) => ['texts', locale]),
      ...spoken
        .filter((locale) => worksheet !== null && worksheet.words[locale] === undefined)
        .map((locale) => ['worksheet', 'words', locale]),
    ].map((path) => ({ path, fault: 'is missing; give the words in each of the clinic\'s "locales"' }))
    const twice = extra.findIndex((other) => other.key === key) !== index
    const named = { path: ['key'], fault: `is "${key}" as another's is; give each a key of its own` }
    return [...(twice ? [named] : []), ...unsaid].map(({ path, fault }) => ({
      path: ['protocol', 'extra', index, ...path],
      fault,
    }))
  })
}
