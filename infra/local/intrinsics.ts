/** What the intrinsic functions look up. `undefined` from `ref` drops the property, as AWS::NoValue does. */
export interface Names {
  readonly ref: (logicalId: string) => unknown
  readonly attribute: (logicalId: string, name: string) => unknown
}

/**
 * A template's value with its intrinsic functions worked out: Ref, Fn::GetAtt, Fn::Join, Fn::Sub, Fn::Select, Fn::Split.
 * Any other is an error: what is not understood must not run as something else.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function resolve(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((part) => resolve(part, names)).filter((part) => part !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  const [name, argument] = entries.length === 1 ? (entries[0] ?? ['', null]) : ['', null]
  const work = intrinsics.get(name)
  if (work !== undefined) return work(argument, names)
  if (name.startsWith('Fn::')) throw new Error(`the template uses ${name}, which the laptop does not know`)
  const resolved = entries.map(([key, part]) => [key, resolve(part, names)] as const)
  return Object.fromEntries(resolved.filter(([, part]) => part !== undefined))
}

/** The same, where only a text will do. */
export function resolveText(value: unknown, names: Names): string {
  return text(resolve(value, names))
}

type Intrinsic = (argument: unknown, names: Names) => unknown

const intrinsics: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', (argument, names) => names.ref(text(argument))],
  ['Fn::GetAtt', (argument, names) => getAttribute(argument, names)],
  ['Fn::Join', (argument, names) => join(argument, names)],
  ['Fn::Sub', (argument, names) => substitute(argument, names)],
  ['Fn::Select', (argument, names) => select(argument, names)],
  ['Fn::Split', (argument, names) => split(argument, names)],
])

function getAttribute(argument: unknown, names: Names): unknown {
  const [id, name] = typeof argument === 'string' ? splitOnce(argument) : pair(argument)
  return names.attribute(text(id), resolveText(name, names))
}

function join(argument: unknown, names: Names): string {
  const [delimiter, parts] = pair(argument)
  return list(resolve(parts, names)).map(text).join(text(delimiter))
}

function substitute(argument: unknown, names: Names): string {
  const [pattern, own] = typeof argument === 'string' ? [argument, {}] : pair(argument)
  const variables = new Map(Object.entries(typeof own === 'object' && own !== null ? own : {}))
  return text(pattern).replaceAll(/\$\{([^}]+)\}/g, (_whole, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`
    if (variables.has(name)) return resolveText(variables.get(name), names)
    return text(name.includes('.') ? names.attribute(...splitOnce(name)) : names.ref(name))
  })
}

function select(argument: unknown, names: Names): unknown {
  const [index, parts] = pair(argument)
  const chosen = list(resolve(parts, names))[Number(text(resolve(index, names)))]
  if (chosen === undefined) throw new Error('the template selects beyond the end of a list')
  return chosen
}

function split(argument: unknown, names: Names): readonly string[] {
  const [delimiter, source] = pair(argument)
  return resolveText(source, names).split(text(delimiter))
}

function splitOnce(dotted: string): readonly [string, string] {
  const at = dotted.indexOf('.')
  return [dotted.slice(0, at), dotted.slice(at + 1)]
}

function pair(value: unknown): readonly [unknown, unknown] {
  const [first, second] = list(value)
  return [first, second]
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('the template has another value where a list is needed')
  return value
}

function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error('the template has another value where a text is needed')
}
