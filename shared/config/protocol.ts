import * as z from 'zod/mini'

import { locales } from '../course/client.ts'
import { areas, phases } from '../ipt/area.ts'
import { enteredTotals } from '../ipt/measures/entered-total.ts'
import { isMeasure } from '../ipt/measures/measures.ts'
import { isWorksheet } from '../ipt/worksheets/worksheets.ts'
import { longestOf } from '../texts/longest.ts'
import { byKey, choice, line, object, whole, worded } from './field.ts'
import { OwnWorksheet } from './own-worksheet.ts'

const keyError = worded('give 2 to 32 small letters, digits or "-", beginning with a letter, such as "thought-record"')
const Key = z.string({ error: keyError }).check(
  z.regex(/^[a-z][a-z0-9-]{0,30}[a-z0-9]$/, { error: keyError, abort: true }),
  z.refine((key) => !isWorksheet(key) && !isMeasure(key) && !Object.hasOwn(enteredTotals, key), {
    error: 'is the name of a form that Interlude has; give another',
    abort: true,
  }),
)

const sessionsError = worded('give a list of different numbers of sessions from 1 to 16, such as [6, 9]')
const Place = z.readonly(
  object({
    sessions: z._default(
      z.nullable(
        z.readonly(
          z.array(whole(1, 16, 'sessions'), { error: sessionsError }).check(
            z.minLength(1, { error: sessionsError, abort: true }),
            z.refine((numbers) => new Set(numbers).size === numbers.length, { error: sessionsError, abort: true }),
          ),
        ),
      ),
      null,
    ),
    phase: z._default(z.nullable(choice(phases)), null),
    area: z._default(z.nullable(choice(areas)), null),
  }).check(
    z.refine((place) => Object.values(place).some((one) => one !== null), {
      error: 'names no sessions; give one or more of "sessions", "phase" and "area"',
      abort: true,
    }),
  ),
)

const reflectionsError = worded('give a list of 1 to 4 questions')
const ExtraText = z.readonly(
  object({
    title: line(longestOf('title')),
    opening: line(longestOf('opening')),
    reflections: z.readonly(
      z
        .array(line(longestOf('reflections')), { error: reflectionsError })
        .check(
          z.minLength(1, { error: reflectionsError, abort: true }),
          z.maxLength(4, { error: reflectionsError, abort: true }),
        ),
    ),
    step: line(longestOf('step')),
    session: line(longestOf('session')),
  }),
)

/** A prompt of the clinic's own, which goes along with the session's: in its words by locale, with a worksheet if it likes. */
const Extra = z.readonly(
  object({
    key: Key,
    /** To which sessions it belongs; what is left out does not matter. */
    at: Place,
    texts: z.readonly(byKey(locales, ExtraText)),
    worksheet: z._default(z.nullable(OwnWorksheet), null),
  }),
)
export type Extra = z.infer<typeof Extra>

/** The most extra prompts: a link names the texts of its page, and is to stay short. */
const mostExtras = 8
const extrasError = worded(`give a list of at most ${mostExtras} extra prompts`)

/** What the clinic adds to the protocol. */
export const Protocol = z.readonly(
  object({
    extra: z._default(
      z.readonly(
        z.array(Extra, { error: extrasError }).check(z.maxLength(mostExtras, { error: extrasError, abort: true })),
      ),
      [],
    ),
  }),
)
export type Protocol = z.infer<typeof Protocol>
