import type { Target } from './stack.ts'

/**
 * What a rule's target is given: a fixed input, the event as the target's transformer tells it, or the event itself. A
 * path that the event has not is an error: what AWS makes of it is told nowhere.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
 */
export function inputOf({ input, transformer }: Pick<Target, 'input' | 'transformer'>, event: object): unknown {
  if (input !== null) return JSON.parse(input)
  if (transformer === null) return event
  const { InputPathsMap: paths, InputTemplate: template } = transformer
  return JSON.parse(template.replaceAll(/<([\w-]+)>/g, (_all, name: string) => valueAt(paths[name] ?? '', event)))
}

function valueAt(path: string, event: object): string {
  let value: unknown = event
  for (const step of path.split('.').slice(1)) value = isObject(value) ? value[step] : undefined
  if (value === undefined) throw new Error(`the event has nothing at ${path}`)
  return JSON.stringify(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
