/**
 * Whether an event fits a rule's pattern: lists of texts, numbers, null, `prefix`, `exists` and `anything-but`; anything else is
 * an error.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function fitsPattern(pattern: unknown, event: unknown): boolean {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(isObject(pattern) ? pattern : {})
  return entries.every(([key, wanted]) => {
    const value = isObject(event) ? event[key] : undefined
    if (Array.isArray(wanted)) return [value].flat().some((one) => wanted.some((choice) => fitsChoice(choice, one)))
    return fitsPattern(wanted, value)
  })
}

function fitsChoice(choice: unknown, value: unknown): boolean {
  if (!isObject(choice)) return choice === value
  const { prefix, exists, 'anything-but': unwanted, ...others } = choice
  if (Object.keys(others).length > 0)
    throw new Error(`the rule's pattern uses ${Object.keys(others).join(', ')}, which the laptop does not know`)
  if (typeof exists === 'boolean') return exists === (value !== undefined)
  if (unwanted !== undefined) return value !== undefined && ![unwanted].flat().includes(value)
  return typeof prefix === 'string' && typeof value === 'string' && value.startsWith(prefix)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
