import { describe, expect, it } from 'vitest'

import { shownName } from '../../../shared/mail/shown-name.ts'

describe('shownName', () => {
  it.each([
    ['Ana Duarte', 'Ana Duarte'],
    ['  Ana\r\n\tDuarte ', 'Ana Duarte'],
    ['\u202eetrauD anA\u202c', 'etrauD anA'],
    ['Ana\u0000Duarte', 'Ana Duarte'],
    ['Ana \ud800', 'Ana'],
    ['Jose\u0301', 'José'],
    ['أنا دوارتي', 'أنا دوارتي'],
    ['İpek Ilgaz', 'İpek Ilgaz'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['   ', ''],
  ])('shows %j as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })

  it('cuts after 60 characters as people count them, never within one', () => {
    expect(shownName('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`)
    expect(shownName('👩‍👩‍👧‍👦'.repeat(61))).toBe(`${'👩‍👩‍👧‍👦'.repeat(59)}…`)
    expect(shownName('x'.repeat(60))).toBe('x'.repeat(60))
  })
})
