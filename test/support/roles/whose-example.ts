import type { ApiExample } from '../api-examples.ts'
import type { ApiWorld } from '../api-world.ts'
import { sentAttempt } from '../console-world.ts'
import type { Target } from './role-table.ts'
import { remindedAttempt } from './two-caseloads.ts'

/** What the ids of the sample course, t-1's, are for another therapist's course, and for what there is not. */
const ids: Readonly<Record<Target, readonly (readonly [RegExp, string])[]>> = {
  own: [],
  "another's": [
    [/\bc-001\b/g, 'c-002'],
    [/\bt-1\b/g, 't-2'],
    [new RegExp(sentAttempt, 'g'), remindedAttempt],
  ],
  none: [
    [/\bc-001\b/g, 'c-404'],
    [/\bt-1\b/g, 't-404'],
    [/JOB|ALERT/g, 'none'],
  ],
}

/** Whether an example is about somebody's course, client, alert or job, or about a therapist. */
export function isSomebodys({ path, asking = {} }: ApiExample): boolean {
  return /\bc-001\b|\bt-1\b|JOB|ALERT/.test(`${path} ${JSON.stringify(asking.body ?? null)}`)
}

/** An example made about one's own course, another therapist's, or none. */
export function exampleOf(example: ApiExample, target: Target): ApiExample {
  const { path, asking, before, ...rest } = example
  return {
    ...rest,
    path: textOf(path, target),
    ...(asking === undefined ? {} : { asking: { ...asking, body: bodyOf(asking.body, target) } }),
    ...(before === undefined || target === 'none' ? {} : { before: ({ ask }) => before({ ask: askOf(ask, target) }) }),
  }
}

function askOf(ask: ApiWorld['ask'], target: Target): ApiWorld['ask'] {
  return (method, path, asking = {}) =>
    ask(method, textOf(path, target), { ...asking, body: bodyOf(asking.body, target) })
}

function textOf(text: string, target: Target): string {
  return ids[target].reduce((made, [from, to]) => made.replaceAll(from, to), text)
}

/** A value in JSON, or a text that is none. */
function bodyOf(body: unknown, target: Target): unknown {
  if (body === undefined) return undefined
  return typeof body === 'string' ? textOf(body, target) : JSON.parse(textOf(JSON.stringify(body), target))
}
