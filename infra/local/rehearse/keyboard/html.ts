/** An element of a page; a text stands among the children as it is read. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

interface OpenElement extends Element {
  readonly children: (Element | string)[]
}

const tag = /<!--.*?-->|<![^>]*>|<\/([a-z][a-z0-9-]*)\s*>|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gis
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g
const childless = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'area', 'base', 'col', 'source', 'track', 'wbr'])

/** Reads a page of our own, which is well-formed: an element that is not closed is a fault of the page. */
export function readHtml(html: string): Element {
  const root: OpenElement = { name: '', attributes: new Map(), children: [] }
  const open: OpenElement[] = [root]
  const top = (): OpenElement => open.at(-1) ?? root
  let read = 0
  for (const { 0: whole, 1: closes, 2: opens, 3: attributes = '', index } of html.matchAll(tag)) {
    // What stands in a script or a style is no markup.
    if (isRaw(top()) && closes?.toLowerCase() !== top().name) continue
    addText(top(), html.slice(read, index))
    read = index + whole.length
    if (closes !== undefined) close(open, closes.toLowerCase())
    if (opens === undefined) continue
    const element: OpenElement = { name: opens.toLowerCase(), attributes: attributesIn(attributes), children: [] }
    top().children.push(element)
    if (!childless.has(element.name) && !attributes.endsWith('/')) open.push(element)
  }
  addText(top(), html.slice(read))
  if (open.length > 1) throw new Error(`the page leaves <${top().name}> open`)
  return root
}

/** Every element with a name within another, in order. */
export function elementsIn(within: Element, name: string): readonly Element[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsIn(child, name)],
  )
}

/** Every element with an attribute of some value within another, in order. */
export function elementsWith(within: Element, name: string, value: string): readonly Element[] {
  return within.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(child.attributes.get(name) === value ? [child] : []), ...elementsWith(child, name, value)],
  )
}

/** The text that an element shows. */
export function textIn({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

function isRaw({ name }: Element): boolean {
  return name === 'script' || name === 'style'
}

function addText(element: OpenElement, text: string): void {
  const { name, children } = element
  // A browser takes one line break at the start of a text field for the page's own layout.
  const own = name === 'textarea' && children.length === 0 ? text.replace(/^\n/, '') : text
  if (own !== '') children.push(isRaw(element) ? own : plain(own))
}

function close(open: OpenElement[], name: string): void {
  const closed = open.pop()
  if (closed?.name !== name) throw new Error(`the page closes <${name}> where <${closed?.name ?? ''}> is open`)
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      plain(double ?? single ?? bare ?? ''),
    ]),
  )
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", nbsp: '\u00A0' }

function plain(text: string): string {
  return text.replaceAll(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, sign: string) => signOf(sign) ?? whole)
}

function signOf(sign: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x(.+)|(.+))$/i.exec(sign) ?? []
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16))
  return decimal === undefined ? named[sign] : String.fromCodePoint(Number(decimal))
}
