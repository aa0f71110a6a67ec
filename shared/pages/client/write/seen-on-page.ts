import { type SeenAnswers, seenOf } from '../../../answers/seen-answers.ts'
import type { Answered } from '../../../store/items.ts'

/** What a page to write on rested on: which form it was, and the answers that it showed. */
export interface SeenOnPage {
  readonly form: string
  readonly seen: SeenAnswers
  /** Whether it was shown after a conflict: what others wrote is then left as it is, to be put back if need be. */
  readonly apart: boolean
}

/** As the page's token seals it: `role-play 3.2`. */
export function tellSeen(form: string, last: Answered | null, apart: boolean): string {
  const seen = seenOf(last)
  return [form, seen === 'none' ? seen : `${seen.revision}.${seen.version}`, ...(apart ? ['apart'] : [])].join(' ')
}

export function readSeen(text: string): SeenOnPage {
  const [form = '', which = '', apart] = text.split(' ')
  const [revision, version] = which.split('.').map(Number)
  const isNone = revision === undefined || version === undefined
  return { form, seen: isNone ? 'none' : { revision, version }, apart: apart === 'apart' }
}
