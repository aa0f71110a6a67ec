import * as z from 'zod/mini'

import { ContentLevel, Locale } from '../../../course/client.ts'
import { longestCourse } from '../../../course/contract.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import { Area } from '../../../ipt/area.ts'
import { MiddleTechnique } from '../../../ipt/technique.ts'
import { occasions } from '../../../preview/occasion.ts'
import type { SampleAsked } from '../../../preview/preview-sample.ts'
import { clinical, mayReach } from '../../../staff/access.ts'
import type { ConsoleVisit } from '../console-visit.ts'

/** In which language a mail is to be seen, and how much it may say; null: as its client has it. */
export interface ReadAs {
  readonly locale: Locale | null
  readonly content: z.infer<typeof ContentLevel> | null
}

const orNone = <T extends z.ZodMiniType>(schema: T) =>
  z._default(
    z.union([
      z.pipe(
        z.literal(''),
        z.transform(() => null),
      ),
      schema,
    ]),
    null,
  )

const Reading = z.object({ locale: orNone(Locale), content: orNone(ContentLevel) })

const Sample = z.extend(Reading, {
  occasion: z._default(z.enum(occasions), 'prompt'),
  session: z._default(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.transform(Number)),
      z.number().check(z.gte(1), z.lte(longestCourse)),
    ),
    1,
  ),
  area: orNone(Area),
  technique: orNone(MiddleTechnique),
})

/** Which mail of a sample the page's address asks for. Who may not see what is clinical gets neutral mails of a general course. */
export function sampleAsked(visit: ConsoleVisit): Result<SampleAsked> {
  const read = Sample.safeParse(Object.fromEntries(visit.query))
  if (!read.success) return notUnderstood
  const { clinic } = visit.deps
  const { occasion, session, area, technique } = read.data
  const as = readingAs(visit, read.data)
  if (!as.ok) return as
  const who = { locale: as.value.locale ?? clinic.locales[0] ?? 'en', content: as.value.content ?? clinic.content }
  const isClinical = mayReach(visit.person, clinical, null)
  const work = isClinical ? { area, technique } : { area: null, technique: null }
  return done({ occasion, session, ...who, ...work })
}

/** In which language, and how fully, the page's address asks to see a client's mail. */
export function readAs(visit: ConsoleVisit): Result<ReadAs> {
  const read = Reading.safeParse(Object.fromEntries(visit.query))
  return read.success ? readingAs(visit, read.data) : notUnderstood
}

function readingAs({ deps, person }: ConsoleVisit, { locale, content }: ReadAs): Result<ReadAs> {
  if (locale !== null && !deps.clinic.locales.includes(locale)) {
    return refuse('bad-input', 'the clinic does not write in this language')
  }
  if (mayReach(person, clinical, null)) return done({ locale, content })
  if (content === 'full') return refuse('not-allowed', 'what the sessions are about is not for your role')
  return done({ locale, content: 'neutral' })
}

const notUnderstood = refuse('bad-input', 'there is no such kind of mail, session, area, technique or language')
