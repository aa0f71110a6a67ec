import { type Fields, text } from './field.ts'

/** The people who matter; closeness 1 is nearest to the middle of the circle. */
export const relationshipsMap = {
  people: {
    kind: 'table',
    rows: 20,
    columns: {
      name: text(60),
      closeness: { kind: 'scale', from: 1, to: 3 },
      contact: text(200),
      good: text(400, 2),
      hard: text(400, 2),
      confide: { kind: 'choice', options: ['yes', 'partly', 'no'] },
      change: text(400, 2),
    },
    needed: ['name', 'closeness'],
  },
  notice: text(1000, 3),
} as const satisfies Fields

/** What the course has been, looked back on, and what comes after it. */
export const endingReview = {
  feelings: text(1000, 3),
  learned: { kind: 'list', items: 6, length: 300 },
  progress: text(1000, 3),
  different: text(1000, 3),
  next: { kind: 'list', items: 6, length: 300 },
  signs: { kind: 'list', items: 6, length: 300 },
  support: { kind: 'list', items: 6, length: 200 },
} as const satisfies Fields
