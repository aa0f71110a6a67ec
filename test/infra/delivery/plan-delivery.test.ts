import { describe, expect, it } from 'vitest'

import { planDelivery } from '../../../infra/delivery/plan-delivery.ts'

const targets = ['abbey', 'harbour', 'thames'].map((clinic, index) => {
  return { clinic, account: `00000000000${index}`, region: 'ca-central-1' }
})
const [abbey, harbour, thames] = targets

describe('planDelivery', () => {
  it('takes the canary out of the others, which keep their order', () => {
    expect(planDelivery(targets, 'harbour')).toEqual({ ok: true, plan: { canary: harbour, rest: [abbey, thames] } })
  })

  it('has nobody left where there is one clinic', () => {
    expect(planDelivery(targets.slice(0, 1), 'abbey')).toEqual({ ok: true, plan: { canary: abbey, rest: [] } })
  })

  it.each(['', 'harbor'])('refuses a canary that there is not: "%s"', (canary) => {
    expect(planDelivery(targets, canary)).toEqual({ ok: false, error: { code: 'no-such-canary' } })
  })
})
