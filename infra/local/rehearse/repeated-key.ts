/**
 * The first key that a JSON text gives twice in one object, or that would reach an object's prototype; null when there
 * is none. JSON.parse keeps the last of two and says nothing. The text must have been parsed before: it is taken as valid.
 */
export function findRepeatedKey(json: string): string | null {
  const open: (Set<string> | null)[] = []
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs
  for (const token of json.matchAll(tokens)) {
    const [text] = token
    if (text === '{') open.push(new Set())
    else if (text === '[') open.push(null)
    else if (text === '}' || text === ']') open.pop()
    else if (isKey(json, token.index + text.length)) {
      const key = String(JSON.parse(text))
      const keys = open.at(-1)
      if (key === '__proto__' || keys?.has(key) === true) return key
      keys?.add(key)
    }
  }
  return null
}

/** A string is a key if a colon follows it. */
function isKey(json: string, from: number): boolean {
  for (let at = from; at < json.length; at += 1) {
    const character = json[at]
    if (character === ':') return true
    if (character !== ' ' && character !== '\t' && character !== '\n' && character !== '\r') return false
  }
  return false
}
