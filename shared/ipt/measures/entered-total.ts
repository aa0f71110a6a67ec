import { type Result, done, refuse } from '../../course/refusal.ts'

/**
 * Measures whose items may not be shown: staff enter the total, up to the number here. What a total means the clinic says.
 * EPDS asks about self-harm in its tenth item, which a total does not tell: whoever enters it has the sheet before them.
 */
export const enteredTotals = { wsas: 40, epds: 30, 'iip-32': 128, 'iip-64': 256 } as const
export type EnteredForm = keyof typeof enteredTotals

export interface EnteredTotal {
  readonly form: EnteredForm
  readonly total: number
}

/** A total as staff entered it, if it is one that the measure can have. */
export function enterTotal(form: string, total: unknown): Result<EnteredTotal> {
  if (!isEntered(form)) return refuse('unknown-form', 'no measure of which a total is entered has this name')
  const highest = enteredTotals[form]
  return typeof total === 'number' && Number.isInteger(total) && total >= 0 && total <= highest
    ? done({ form, total })
    : refuse('bad-input', `${form} takes a whole number from 0 to ${highest}`)
}

function isEntered(form: string): form is EnteredForm {
  return Object.hasOwn(enteredTotals, form)
}
