import { describe, expect, it } from 'vitest'

import { parseName } from '../../shared/enrol/person-name.ts'

const nfd = 'Zoe\u0301 I\u0307zmir'

describe('parseName', () => {
  it.each([
    ['Ana Duarte', 'Ana Duarte'],
    ['  Ana  ', 'Ana'],
    ['A', 'A'],
    ["O'Brien <script>", "O'Brien <script>"],
    ['=HYPERLINK("https://x.example")', '=HYPERLINK("https://x.example")'],
    ['{{7*7}}', '{{7*7}}'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['Duarte, Ana', 'Duarte, Ana'],
    ['BEGIN:VALARM', 'BEGIN:VALARM'],
    ['İbrahim Işık', 'İbrahim Işık'],
    ['山田 太郎', '山田 太郎'],
    ['عبد الله', 'عبد الله'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    [nfd, nfd.normalize('NFC')],
    ['é'.repeat(120), 'é'.repeat(120)],
    ['👍'.repeat(120), '👍'.repeat(120)],
  ])('keeps %j', (text, expected) => {
    expect(parseName(text)).toBe(expected)
  })

  it('keeps a name the same whether its accents came composed or apart', () => {
    expect(parseName('Zoe\u0301')).toBe(parseName('Zo\u00E9'))
  })

  it.each([
    ['empty', ''],
    ['only spaces', '   '],
    ['a line break', 'Ana\nDuarte'],
    ['a carriage return', 'Ana\r\nBcc: x'],
    ['a tab', 'Ana\tDuarte'],
    ['NUL', 'Ana\u0000'],
    ['a letter that was lost', 'Jos\uFFFD'],
    ['an override of direction', 'Ana \u202Egro.elpmaxe'],
    ['an isolate of direction', 'Ana \u2066x\u2069'],
    ['a mark of direction', 'Ana\u200F'],
    ['a line separator', 'Ana\u2028Duarte'],
    ['a byte order mark within', 'Ana\uFEFFDuarte'],
    ['a lone high surrogate', 'Ana \uD83D'],
    ['a lone low surrogate', '\uDE00 Ana'],
    ['121 characters', 'a'.repeat(121)],
    ['10,000 characters', 'a'.repeat(10_000)],
  ])('refuses %s', (_what, text) => {
    expect(parseName(text)).toBeNull()
  })
})
