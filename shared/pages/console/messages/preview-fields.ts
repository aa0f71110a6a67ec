import { ContentLevel } from '../../../course/client.ts'
import { areas } from '../../../ipt/area.ts'
import { MiddleTechnique } from '../../../ipt/technique.ts'
import { occasions } from '../../../preview/occasion.ts'
import { clinical, mayReach } from '../../../staff/access.ts'
import type { ConsoleVisit } from '../console-visit.ts'
import type { DoField, Option } from '../course-do/do-field.ts'
import { inWords } from '../course-do/slot-label.ts'
import { languageName } from '../languages.ts'
import { occasionNames } from './occasion-words.ts'

/** What a sample is asked for by. */
export function sampleFields(visit: ConsoleVisit): readonly DoField[] {
  const { clinic } = visit.deps
  const sessions = Array.from({ length: clinic.course.default }, (_, index) => `${index + 1}`)
  return [
    {
      ...{ kind: 'choice', name: 'occasion', label: 'Mail' },
      options: occasions.map((value) => ({ value, label: occasionNames[value] })),
    },
    { kind: 'choice', name: 'session', label: 'Session', options: plain(sessions) },
    ...readingFields(visit),
    ...(mayReach(visit.person, clinical, null) ? workFields : []),
  ]
}

const workFields: readonly DoField[] = [
  { kind: 'choice', name: 'area', label: 'Problem area', orNone: true, options: plain(areas) },
  {
    ...{ kind: 'choice', name: 'technique', label: 'Technique picked', orNone: true },
    options: plain(MiddleTechnique.options),
  },
]

/** In which language, and how fully, a mail is to be read. */
export function readingFields({ deps, person }: ConsoleVisit): readonly DoField[] {
  const language: DoField = {
    ...{ kind: 'choice', name: 'locale', label: 'Language' },
    options: deps.clinic.locales.map((value) => ({ value, label: languageName(value) })),
  }
  const content: DoField = {
    ...{ kind: 'choice', name: 'content', label: 'What the mail may say' },
    options: plain(ContentLevel.options),
  }
  return mayReach(person, clinical, null) ? [language, content] : [language]
}

function plain(codes: readonly string[]): readonly Option[] {
  return codes.map((value) => ({ value, label: inWords(value) }))
}
