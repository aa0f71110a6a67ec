/** JSON that was read, or the first fault in it; lines and columns count from 1. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly fault: string }

/**
 * Reads JSON as RFC 8259 tells it and refuses a key that stands twice in one object, of which JSON.parse would silently
 * keep the last.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function parseJson(text: string): ReadJson {
  const fault = new Reader(text).firstFault()
  if (fault === null) return { ok: true, value: JSON.parse(text) }
  const before = text.slice(0, fault.at).split('\n')
  return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1, fault: fault.why }
}

interface Fault {
  readonly at: number
  readonly why: string
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  firstFault(): Fault | null {
    this.#space()
    const fault = this.#value()
    if (fault !== null) return fault
    return this.#at === this.#text.length ? null : this.#expected('the end of the file')
  }

  #value(): Fault | null {
    if (this.#take(/\{[ \t\r\n]*/y) !== null) return this.#members()
    if (this.#take(/\[[ \t\r\n]*/y) !== null) return this.#elements()
    const scalar =
      this.#string() ?? this.#take(/(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y)
    if (scalar === null) return this.#expected('a value')
    this.#space()
    return null
  }

  #members(): Fault | null {
    if (this.#closes('}')) return null
    const keys = new Set<string>()
    for (;;) {
      const at = this.#at
      const key = this.#string()
      if (key === null) return this.#expected('a key in double quotes')
      if (keys.has(key)) return { at, why: `${key} stands twice in one object; keep one of them` }
      keys.add(key)
      this.#space()
      if (this.#take(/:[ \t\r\n]*/y) === null) return this.#expected('":"')
      const fault = this.#value() ?? this.#more('}')
      if (fault !== null) return fault
      if (this.#closes('}')) return null
    }
  }

  #elements(): Fault | null {
    if (this.#closes(']')) return null
    for (;;) {
      const fault = this.#value() ?? this.#more(']')
      if (fault !== null) return fault
      if (this.#closes(']')) return null
    }
  }

  /** Past a comma with something after it, or still before the closing bracket. */
  #more(closing: string): Fault | null {
    if (this.#text[this.#at] === closing) return null
    const at = this.#at
    if (this.#take(/,[ \t\r\n]*/y) === null) return this.#expected(`"," or "${closing}"`)
    return this.#text[this.#at] === closing ? { at, why: `has a "," before "${closing}"; take it out` } : null
  }

  #closes(closing: string): boolean {
    if (this.#text[this.#at] !== closing) return false
    this.#at += 1
    this.#space()
    return true
  }

  #string(): string | null {
    // JSON forbids exactly these control characters.
    return this.#take(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y)
  }

  #space(): void {
    this.#take(/[ \t\r\n]*/y)
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? null
    if (found !== null) this.#at += found.length
    return found
  }

  #expected(what: string): Fault {
    const next = this.#text[this.#at]
    return {
      at: this.#at,
      why: `has ${next === undefined ? 'its end' : JSON.stringify(next)} where JSON wants ${what}`,
    }
  }
}
