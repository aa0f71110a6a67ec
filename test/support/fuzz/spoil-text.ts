import type { Chance } from './chance.ts'

/** A text with something wrong in it that no value could have: the text of JSON, mostly. */
export function spoilText(text: string, chance: Chance): string {
  const at = chance.whole(text.length + 1)
  const put = (word: string): string => text.slice(0, at) + word + text.slice(at)
  return chance.pick([
    () => text.slice(0, at),
    () => `${text}}`,
    () => `\ufeff${text}`,
    () => put('\u0000'),
    () => put('\\ud800'),
    () => put('\ud83d'),
    () => put('\u202e'),
    () => put('\r\n\r\n'),
    () => put('"'),
    () => twice(text),
    () => text.replace('{', '{"__proto__":{"do":"pause"},'),
    () => text.replace('{', '{"constructor":{"prototype":{}},'),
    () => `${' '.repeat(2000)}${text}`,
  ])()
}

/** The first field of an object, given twice. */
function twice(text: string): string {
  return text.replace(/\{("(?:[^"\\]|\\.)*"):/, '{$1:null,$1:')
}

/** Bodies that are no JSON, or JSON that nobody means; made when they are asked for, some are long. */
export const oddBodies: readonly (() => string)[] = [
  ...[
    '',
    '{',
    'null',
    '[]',
    '{}',
    '0',
    '"text"',
    '{"do":"confirm","do":"cancel","slot":1}',
    '{"__proto__":{"slot":1},"do":"confirm"}',
    '{"constructor":{"prototype":{}}}',
    '{"on":true,"on":false}',
    '\u0000',
    '\ud800',
    '"\\ud800"',
    '1e999',
    '<x/>',
    'a=1&b=2',
    'client_id\n"',
    '\ufeffclient_id,name\r\n,,,\r\n',
    '\n\n\n',
  ].map((text) => () => text),
  () => '['.repeat(10_000),
  () => '['.repeat(10_000) + ']'.repeat(10_000),
  () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  () => `{"do":"${'x'.repeat(262_144)}"}`,
  () => tenMegabytes,
]

const tenMegabytes = `{"do":"${'y'.repeat(10_000_000)}"}`
