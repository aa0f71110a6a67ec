import * as z from 'zod/mini'

import { readBuilt } from '../config/built-file.ts'
import type { Locale } from '../course/client.ts'
import type { Texts } from './texts.ts'

const read = new Map<Locale, Texts>()

/** What written-texts.ts tells, from a file beside the running bundle: each locale when it is first wanted, and once. */
export function writtenTexts(locale: Locale): Texts {
  const texts = read.get(locale) ?? readBuilt(`texts.${locale}.json`, z.custom<Texts>())
  read.set(locale, texts)
  return texts
}
