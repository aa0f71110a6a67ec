import { describe, expect, it } from 'vitest'

import { priced, type Taken, totalOf } from '../../../infra/cost/line.ts'
import { priceNamed, pricesOn, usdIn } from '../../../infra/cost/prices.ts'
import list from '../../../infra/cost/prices.json' with { type: 'json' }

const taken: readonly Taken[] = [
  { item: 'some alarms', price: 'alarmMetrics', quantity: 8 },
  { item: 'more alarms', price: 'alarmMetrics', quantity: 6 },
]

describe('priced', () => {
  it('takes each at the price of the region', () => {
    const [read] = priced([{ item: 'reads', price: 'readUnits', quantity: 2 }], {
      region: 'eu-west-2',
      isFreeTier: false,
    })
    expect(read).toMatchObject({ item: 'reads', usd: 0.297, confirmed: false })
  })

  it('takes what is free off once, whatever the lines', () => {
    const free = priced(taken, { region: 'eu-west-2', isFreeTier: true })
    expect(free.map(({ usd }) => usd)).toEqual([0, expect.closeTo(0.4, 9)])
    expect(totalOf(priced(taken, { region: 'eu-west-2', isFreeTier: false }))).toBeCloseTo(1.4, 9)
  })
})

describe('the price list', () => {
  it('has a day, and for each price the page of AWS that tells it', () => {
    expect(pricesOn).toMatch(/^20\d\d-\d\d-\d\d$/)
    for (const { page } of Object.values(list.prices)) expect(page).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z/-]+\/$/)
  })

  it('has every price for the regions of the sample clinics', () => {
    for (const { usd } of Object.values(list.prices)) {
      const known = Object.keys(usd)
      expect(known.includes('*') || ['ca-central-1', 'eu-west-2'].every((region) => known.includes(region))).toBe(true)
    }
  })

  it('reckons a region that it does not hold as the dearest that it does', () => {
    expect(usdIn('sa-east-1', 'readUnits')).toBe(Math.max(...Object.values(priceNamed('readUnits').usd)))
    expect(usdIn('sa-east-1', 'keys')).toBe(1)
  })
})
