import { describe, expect, it } from 'vitest'

import { parseEmailAddress } from '../../../shared/address/email-address.ts'

describe('parseEmailAddress', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['ana+ipt@example.org', 'ana+ipt@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['Ana.Duarte@EXAMPLE.Org', 'Ana.Duarte@example.org'],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@xn--mnchen-3ya.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah'],
    ['a@b.co', 'a@b.co'],
    ['a@sub.sub.sub.example.org', 'a@sub.sub.sub.example.org'],
    ['{{7*7}}@example.org', '{{7*7}}@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('takes %s as %s', (text, expected) => {
    expect(parseEmailAddress(text)).toBe(expected)
  })

  it.each([
    ...[
      '',
      ' ',
      '@',
      'ana',
      'ana@',
      '@example.org',
      'ana@example',
      'ana@localhost',
      'ana@@example.org',
      'a@b@example.org',
    ],
    ...[
      'ana@example..org',
      'ana@.example.org',
      'ana@example.org.',
      'ana@-example.org',
      'ana@example-.org',
      'ana@example.o',
    ],
    ...['.ana@example.org', 'ana.@example.org', 'a..na@example.org', 'ana duarte@example.org', 'ana@exam ple.org'],
    ...[
      '"ana duarte"@example.org',
      'ana(home)@example.org',
      'ana@[127.0.0.1]',
      'ana@127.0.0.1',
      'ana@10.0.0.10',
      'ana@0x7f.1',
    ],
    ...[
      'Ana Duarte <ana@example.org>',
      '<ana@example.org>',
      'ana@example.org,bo@example.org',
      'ana@example.org;bo@example.org',
    ],
    ...[
      'ana@example.org\r\nBcc: bo@example.org',
      'ana\r\nBcc:bo@example.org',
      'ana@exam\nple.org',
      'ana\u0000@example.org',
    ],
    ...['ana@example.org/evil', 'ana@example.org?q', 'ana@example.org#x', 'ana@example.org:25', 'ana@ex%61mple.org'],
    ...[
      'josé@example.org',
      'ana\u202E@example.org',
      'ana@exa\u00ADmple.org',
      '\uD800@example.org',
      'mailto:ana@example.org',
    ],
    ...[
      `${'a'.repeat(65)}@example.org`,
      `ana@${'a'.repeat(64)}.org`,
      `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.org`,
    ],
    ...[`a@${'b.'.repeat(157)}org`, 'a'.repeat(10_000), `${'a.'.repeat(5_000)}@example.org`],
  ])('refuses %j', (text) => {
    expect(parseEmailAddress(text)).toBeNull()
  })
})
