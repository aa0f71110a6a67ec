import type { Chance } from './chance.ts'

/** Values that no schema means, of every kind. */
export const hostile: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  12.5,
  1e308,
  2 ** 53 + 2,
  '',
  '   ',
  'constructor',
  '__proto__',
  '\u0000',
  '\ud800',
  '\u202Egnp.exe',
  'e\u0301',
  'O\u2019Brien <script>alert(1)</script>',
  '{{7*7}}',
  "'; DROP TABLE--",
  '=HYPERLINK("https://x.example")',
  'a'.repeat(10_000),
  'a\r\nBcc: x@y.example',
  '2027-02-29',
  '2027-01-05T24:00',
  '10000-01-01T00:00:00Z',
  '1798761600000',
  '../../etc/passwd',
  [],
  [[[[[[]]]]]],
  {},
  { constructor: { prototype: { polluted: true } } },
]

/** A value with one place changed for the worse: left out, added, or of another kind. */
export function spoilValue(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || chance.once(3)) return chance.any(hostile)
    const at = chance.whole(value.length)
    return value.map((one: unknown, index) => (index === at ? spoilValue(one, chance) : one))
  }
  if (typeof value === 'object' && value !== null) return spoilObject(Object.entries(value), chance)
  if (typeof value === 'number' && chance.once(2))
    return chance.pick([value + 0.5, -value - 1, value + 1000, `${value}`])
  if (typeof value === 'string' && chance.once(2))
    return chance.pick([`${value} `, value.toUpperCase(), value.slice(1), `${value}${value}`, value.repeat(200)])
  return chance.any(hostile)
}

function spoilObject(fields: readonly (readonly [string, unknown])[], chance: Chance): unknown {
  const at = chance.whole(Math.max(1, fields.length))
  switch (chance.whole(5)) {
    case 0:
      return Object.fromEntries(fields.filter((_, index) => index !== at))
    case 1:
      return Object.fromEntries([
        ...fields,
        [chance.pick(['extra', 'constructor', 'toString', 'do']), chance.any(hostile)],
      ])
    case 2:
      return chance.any(hostile)
    default:
      return Object.fromEntries(
        fields.map(([name, field], index) => [name, index === at ? spoilValue(field, chance) : field]),
      )
  }
}
