import { type Fields, text } from './field.ts'

const points = { kind: 'list', items: 8, length: 200 } as const

/** The old and the new role, each with what is good and what is hard in it. */
export const roleTransitionBalance = {
  old: text(300, 2),
  oldGood: points,
  oldHard: points,
  new: text(300, 2),
  newGood: points,
  newHard: points,
  skills: { kind: 'list', items: 6, length: 200 },
  people: { kind: 'list', items: 6, length: 200 },
} as const satisfies Fields

/** The relationship with the person who died, from its beginning until now. */
export const griefTimeline = {
  person: text(120),
  times: {
    kind: 'table',
    rows: 15,
    columns: { when: text(80), what: text(500, 2), feeling: text(300) },
    needed: ['what'],
  },
  around: text(1000, 3),
  miss: text(800, 3),
  lighter: text(800, 3),
  now: text(500, 2),
} as const satisfies Fields

/** A disagreement: what each expects of the other. */
export const expectations = {
  who: text(120),
  mine: points,
  theirs: points,
  changed: text(800, 3),
  like: text(800, 3),
  obstacle: text(800, 3),
  stage: { kind: 'choice', options: ['talking', 'stuck', 'parting', 'unsure'] },
} as const satisfies Fields
