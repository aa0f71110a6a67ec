import * as z from 'zod'

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given): readonly string[] => (typeof given === 'string' ? [given] : given))

const Conditions = z.record(z.string(), z.record(z.string(), several)).default({})

/** One statement of a role's policy. An element that is not known here is an error: it might narrow what is allowed. */
export const Statement = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: several,
    Resource: several,
    Condition: Conditions,
  })
  .transform(({ Effect: effect, Action: actions, Resource: resources, Condition }) => {
    return { effect, actions, resources, conditions: conditionsOf(Condition) }
  })
export type Statement = z.output<typeof Statement>

/** What a caller must be allowed: an action, what on, and what is known of the request beside. */
export interface Need {
  readonly action: string
  readonly resource: string
  /** By condition key, such as `kms:ViaService`. */
  readonly context: Readonly<Record<string, string>>
}

interface Condition {
  readonly key: string
  readonly values: readonly string[]
  readonly fits: (value: string, wanted: string) => boolean
}

/**
 * Whether statements allow what is needed: one must, and none may deny it. Names of actions are told apart without regard
 * to case, resources are not.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function isAllowed(statements: readonly Statement[], need: Need): boolean {
  const fitting = statements.filter((statement) => isAbout(statement, need))
  return fitting.some(({ effect }) => effect === 'Allow') && !fitting.some(({ effect }) => effect === 'Deny')
}

function isAbout({ actions, resources, conditions }: Statement, { action, resource, context }: Need): boolean {
  return (
    actions.some((pattern) => isLike(action.toLowerCase(), pattern.toLowerCase())) &&
    resources.some((pattern) => isLike(resource, pattern)) &&
    conditions.every(({ key, values, fits }) => {
      const value = context[key]
      return value !== undefined && values.some((wanted) => fits(value, wanted))
    })
  )
}

function conditionsOf(given: z.output<typeof Conditions>): readonly Condition[] {
  return Object.entries(given).flatMap(([operator, keys]) => {
    const fits = operators[operator]
    if (fits === undefined) throw new Error(`a role's policy uses ${operator}, which the laptop does not know`)
    return Object.entries(keys).map(([key, values]) => ({ key, values, fits }))
  })
}

const operators: Readonly<Record<string, Condition['fits']>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringLike: isLike,
  ArnEquals: isLike,
  ArnLike: isLike,
}

/** `*` stands for any characters, `?` for one. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${parts.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text)
}
