import { describe, expect, it } from 'vitest'

import { CourseCommand } from '../../shared/change/course-command.ts'

describe('CourseCommand', () => {
  it.each([
    ['a move', { do: 'move', slot: 12, to: '9999-12-31T23:30' }],
    ['a move', { do: 'move', slot: 12, to: '0000-01-01T00:00' }],
    ['a choice', { do: 'choose', slot: 12, to: '2200-01-01T00:00' }],
    ['a wish', { do: 'ask', slot: 12, times: ['9999-12-31T23:30'] }],
    ['a return', { do: 'resume', from: '9999-12-31' }],
  ])('takes no day beyond our time for %s', (_what, command) => {
    expect(CourseCommand.safeParse(command).success).toBe(false)
  })
})
