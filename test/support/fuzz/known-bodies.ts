import { apiExamples } from '../api-examples.ts'
import { commandExamples } from '../command-examples.ts'

const examples = new Map<string, readonly unknown[]>(
  apiExamples.map(({ id, asking, refused }) => [
    id,
    [asking?.body, refused?.[1].body].filter((body) => body !== undefined && !isLong(body)),
  ]),
)

function isLong(body: unknown): boolean {
  return typeof body === 'string' && body.length > 10_000
}

/** Bodies of an operation that are good, or nearly so. */
export function bodiesOf(operation: string): readonly unknown[] {
  const own = examples.get(operation) ?? []
  return operation === 'commandCourse' || operation === 'previewCommand' ? [...own, ...commandExamples] : own
}
