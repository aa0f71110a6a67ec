import { describe, expect, it } from 'vitest'

import { readCostOptions } from '../../../infra/cost/read-options.ts'

const read = (line: string) => readCostOptions(line.split(' '), ['harbour', 'thames'])

describe('readCostOptions', () => {
  it('reads the clinic and how many clients', () => {
    const plain = { clinic: 'harbour', clients: 40, isJson: false, isFreeTier: false }
    expect(read('--clinic harbour --clients 40')).toEqual(plain)
    expect(read('--clients=0 --json --clinic=thames --free-tier')).toEqual({
      ...{ clinic: 'thames', clients: 0, isJson: true, isFreeTier: true },
    })
  })

  it.each([
    '--clinic harbour',
    '--clients 40',
    '--clinic nowhere --clients 40',
    '--clinic harbour --clients many',
    '--clinic harbour --clients -1',
    '--clinic harbour --clients 1.5',
    '--clinic harbour --clients 40 --monthly',
    '--clinic harbour --clients 40 more',
  ])('refuses %s', (line) => {
    expect(read(line)).toBeNull()
  })
})
