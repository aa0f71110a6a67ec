import { type MeasureId, measures } from './measures.ts'

/** The totals of one time at which both were answered. */
export interface Totals {
  readonly 'phq-9': number
  readonly 'gad-7': number
}

const forms = ['phq-9', 'gad-7'] as const
type Form = (typeof forms)[number]

/** Whether at least one total fell by its reliable change and neither rose by it. */
export function reliableImprovement(before: Totals, after: Totals): boolean {
  const changes = new Set(forms.map((form) => reliableChange(form, checked(form, before), checked(form, after))))
  return changes.has('fell') && !changes.has('rose')
}

/** Whether one total or both were at caseness before, and both are below it after. */
export function recovery(before: Totals, after: Totals): boolean {
  return casesOf(before).includes(true) && !casesOf(after).includes(true)
}

/** Whether a total fell or rose by its measure's reliable change; null where none is published. */
export function reliableChange(form: MeasureId, before: number, after: number): 'fell' | 'rose' | 'neither' | null {
  const by = measures[form].reliableChange
  if (by === null) return null
  if (Math.abs(before - after) < by) return 'neither'
  return before > after ? 'fell' : 'rose'
}

function casesOf(totals: Totals): readonly boolean[] {
  return forms.map((form) => checked(form, totals) >= measures[form].caseness)
}

function checked(form: Form, totals: Totals): number {
  const total = totals[form]
  if (!Number.isInteger(total) || total < 0 || total > measures[form].items * 3) {
    throw new RangeError(`a total of ${form} is a whole number from 0 to ${measures[form].items * 3}`)
  }
  return total
}
