/** The rules of one folder, by the names of their files, and the tests that are to find every small change in them. */
export interface Rules {
  readonly folder: string
  readonly names: readonly string[]
  readonly tests: readonly string[]
}

/** What decides on times, numbers and phases, when a message is due, and links. */
export const rules: readonly Rules[] = [
  {
    folder: 'shared/time',
    names: ['instant', 'wall-time', 'zone', 'zone-rules'],
    tests: ['test/shared/time/*.test.ts'],
  },
  {
    folder: 'shared/course',
    names: ['cadence', 'diary', 'opening', 'overlaps', 'session-number', 'undo'],
    tests: ['test/course/{cadence,diary,opening,session-number,undo}.test.ts'],
  },
  {
    folder: 'shared/message',
    names: [
      'agenda',
      'carried',
      'plan-course',
      'plan-notices',
      'plan-slot',
      'quiet-hours',
      'skip-reason',
      'was-told',
      'withheld',
    ],
    tests: ['test/message/*.test.ts'],
  },
  {
    folder: 'shared/attend',
    names: ['attempt-in', 'brake', 'claim', 'mail-ceiling', 'record-outcome', 'settle-step'],
    // Without those that render a whole course, or walk through one: they take most of the time.
    tests: [
      'test/attend/{brake,brake-rules,claim,course-item,crash,mail-ceiling}.test.ts',
      'test/attend/{own-act,record-outcome,refused,settle-step,two-at-once,unknown}.test.ts',
    ],
  },
  {
    folder: 'shared/link',
    names: ['dead-links', 'feed-link', 'link-keys', 'message-links', 'seal'],
    tests: ['test/shared/link/*.test.ts'],
  },
]
