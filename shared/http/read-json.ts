import { type Result, done, refuse } from '../course/refusal.ts'

/** No input of ours is nested deeper. */
const deepest = 32

/**
 * Reads a JSON text strictly: an object that gives a field twice, a field that would reach a prototype, half a character,
 * and nesting that nothing asks for are refused, not passed over in silence.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-4
 */
export function readJson(text: string): Result<unknown> {
  if (isTooDeep(text)) return refuse('bad-input', `body: nested deeper than ${deepest}`)
  try {
    const value: unknown = JSON.parse(text)
    const fault = faultIn(text)
    return fault === null ? done(value) : refuse('bad-input', `body: ${fault}`)
  } catch {
    return refuse('bad-input', 'body: not JSON')
  }
}

/** A string, a brace or a bracket of a JSON text, and where it ends. */
interface Token {
  readonly found: string
  readonly end: number
}

/** Goes over a text once, whatever stands in it: a string that is never closed ends with the text. */
function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if ('{}[]'.includes(character)) yield { found: character, end: at + 1 }
    if (character !== '"') continue
    let end = at + 1
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
    yield { found: text.slice(at, end + 1), end: end + 1 }
    at = end
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const { found } of tokensOf(text)) {
    if (found === '{' || found === '[') depth += 1
    else if (found === '}' || found === ']') depth -= 1
    if (depth > deepest) return true
  }
  return false
}

/** The text is JSON: a string before a colon is a field's name. */
function faultIn(text: string): string | null {
  const open: (Set<string> | null)[] = []
  for (const { found, end } of tokensOf(text)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(null)
    else if (found === '}' || found === ']') open.pop()
    else {
      const fault = faultOfString(found, isName(text, end) ? open.at(-1) : null)
      if (fault !== null) return fault
    }
  }
  return null
}

function faultOfString(found: string, names: Set<string> | null | undefined): string | null {
  const value = String(JSON.parse(found))
  if (!value.isWellFormed()) return 'holds half a character'
  if (names === null || names === undefined) return null
  if (value === '__proto__') return 'has a field that may not be'
  if (names.has(value)) return 'gives a field twice'
  names.add(value)
  return null
}

function isName(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === ':') return true
    if (character !== ' ' && character !== '\t' && character !== '\n' && character !== '\r') return false
  }
  return false
}
