import { describe, expect, it } from 'vitest'

import { enterTotal } from '../../../shared/ipt/measures/entered-total.ts'

describe('enterTotal', () => {
  it.each([
    ['wsas', 40],
    ['epds', 30],
    ['iip-32', 128],
    ['iip-64', 256],
  ] as const)('takes for %s a total of 0 to %i', (form, highest) => {
    expect(enterTotal(form, 0)).toEqual({ ok: true, value: { form, total: 0 } })
    expect(enterTotal(form, highest)).toEqual({ ok: true, value: { form, total: highest } })
    expect(enterTotal(form, highest + 1)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it.each([-1, 1.5, Number.NaN, '12', null, undefined, [12], {}])('refuses %j', (total) => {
    expect(enterTotal('wsas', total)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it.each(['phq-9', 'iip', '', 'constructor'])('knows no form “%s”', (form) => {
    expect(enterTotal(form, 1)).toMatchObject({ ok: false, error: { code: 'unknown-form' } })
  })
})
