import { type Fields, text } from './field.ts'

/** One recent conversation, turn by turn. */
export const communicationAnalysis = {
  who: text(120),
  place: text(300, 2),
  turns: {
    kind: 'table',
    rows: 12,
    columns: {
      speaker: { kind: 'choice', options: ['me', 'other'] },
      said: text(500, 2),
      how: text(200),
      felt: text(300),
    },
    needed: ['said'],
  },
  meant: text(800, 3),
  heard: text(800, 3),
  otherwise: text(800, 3),
} as const satisfies Fields

/** A choice that stands open, and the ways it could go. */
export const decisionAnalysis = {
  decision: text(500, 2),
  options: {
    kind: 'table',
    rows: 6,
    columns: { option: text(200), for: text(500, 2), against: text(500, 2), outcome: text(500, 2) },
    needed: ['option'],
  },
  choice: text(300, 2),
  first: text(300, 2),
} as const satisfies Fields

/** "I felt … when … I would like …", with the mood before and after writing. */
export const feelingStatements = {
  before: { kind: 'scale', from: 0, to: 10 },
  statements: {
    kind: 'table',
    rows: 8,
    columns: { felt: text(200), when: text(400, 2), like: text(400, 2) },
    needed: [],
  },
  after: { kind: 'scale', from: 0, to: 10 },
} as const satisfies Fields

/** A conversation to try out in the session. */
export const rolePlay = {
  who: text(120),
  about: text(500, 2),
  hope: text(500, 2),
  opening: text(500, 2),
  feared: text(500, 2),
  reply: text(500, 2),
  wished: text(500, 2),
} as const satisfies Fields
