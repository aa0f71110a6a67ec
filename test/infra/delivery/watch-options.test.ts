import { describe, expect, it } from 'vitest'

import { readWatchOptions } from '../../../infra/delivery/watch-options.ts'

const clinics = ['harbour', 'thames']

describe('readWatchOptions', () => {
  it.each([0, 20, 60])('takes a clinic and %i minutes', (minutes) => {
    expect(readWatchOptions(['--clinic', 'thames', `--minutes=${minutes}`], clinics)).toEqual({
      clinic: 'thames',
      minutes,
    })
  })

  it.each([
    [[]],
    [['--clinic', 'thames']],
    [['--minutes', '5']],
    [['--clinic', 'harbor', '--minutes', '5']],
    [['--clinic', 'thames', '--minutes', '']],
    [['--clinic', 'thames', '--minutes', '5m']],
    [['--clinic', 'thames', '--minutes', '-5']],
    [['--clinic', 'thames', '--minutes', '1.5']],
    [['--clinic', 'thames', '--minutes', '61']],
    [['--clinic', 'thames', '--minutes', '5', '--quiet']],
  ])('refuses %j', (args) => {
    expect(readWatchOptions(args, clinics)).toBeNull()
  })
})
