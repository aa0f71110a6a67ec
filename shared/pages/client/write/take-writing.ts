import { keepAnswers } from '../../../answers/keep-answers.ts'
import { restoreAnswers } from '../../../answers/restore-answers.ts'
import { type Result, done, refuse } from '../../../course/refusal.ts'
import type { Answered } from '../../../store/items.ts'
import { timeOfDay } from '../client-frame.tsx'
import type { PageForm, Taken } from '../client-page.ts'
import type { FormFields } from '../../../http/read-form.ts'
import { type Visit, pageToken } from '../visit.ts'
import { idOf } from './around.ts'
import { nameAt, partsOf, rowsAtOnce } from './field-names.ts'
import { mergePart, rowsIn } from './merge-part.ts'
import { readMeasureFields, readSheetFields } from './read-sheet-fields.ts'
import { type SeenOnPage, readSeen, tellSeen } from './seen-on-page.ts'
import { type WritePlace, writePath, writePlaceOf } from './write-place.ts'

/** Does what a page to write on asks: keep a draft for its script, save, show more lines, or take the last change back. */
export async function takeWriting(visit: Visit, { fields, seen: text }: PageForm): Promise<Taken> {
  const place = writePlaceOf(visit)
  if (!place.ok) return place
  const seen = readSeen(text)
  // The clinic's file may have been deployed anew, and the number be another form's now.
  if (seen.form !== place.value.shown.form) return refuse('changed-meanwhile', 'the page was another form’s')
  const given = { visit, place: place.value, fields, seen }
  if (fields.get('keep') === 'draft') return autosave(given)
  if (fields.has('restore')) return takeBack(given)
  if (fields.has('more')) return showMore(given)
  return fields.has('save') ? save(given) : refuse('bad-input', 'the form came without one of its buttons')
}

interface Writing {
  readonly visit: Visit
  readonly place: WritePlace
  readonly fields: FormFields
  readonly seen: SeenOnPage
}

async function autosave(given: Writing): Promise<Taken> {
  const { visit, place } = given
  const kept = await keep(given, false)
  if (!kept.ok) return kept
  const page = pageToken(visit, { seen: tellSeen(place.shown.form, kept.value, false) })
  return done({ json: { page, saved: timeOfDay(visit, visit.now) } })
}

async function takeBack({ visit, place, seen }: Writing): Promise<Taken> {
  const about = { slot: place.slot.id, form: place.shown.form, by: 'client', seen: seen.seen }
  const restored = await restoreAnswers(visit.deps, visit.state.client.id, about)
  return restored.ok ? done({ to: visit.path }) : restored
}

/** What cannot be saved as it is, is kept as a draft where it can: nothing is lost while the client looks for what is wrong. */
async function save(given: Writing): Promise<Taken> {
  const kept = await keep(given, true)
  if (kept.ok) return done({ to: given.visit.path })
  if (kept.error.code === 'bad-input' && given.place.shown.kind === 'sheet') await keep(given, false)
  return kept
}

/** The button names the field of which more is wanted, or the part of the rows to go to. */
async function showMore(given: Writing): Promise<Taken> {
  const { place, fields, visit } = given
  const kept = await keep(given, false)
  if (!kept.ok) return kept
  const more = fields.get('more') ?? ''
  if (place.shown.kind !== 'sheet') return refuse('bad-input', 'a measure has no more lines')
  const of = place.shown.sheet.fields
  if (/^[1-9]\d?$/.test(more)) return done({ to: writePath(place, Math.min(Number(more), partsOf(of))) })
  const field = Object.hasOwn(of, more) ? of[more] : undefined
  if (field?.kind !== 'table' && field?.kind !== 'list') return done({ to: visit.path })
  const next = rowsIn(valuesOf(kept.value)[more]).length
  const part = field.kind === 'table' ? Math.min(Math.floor(next / rowsAtOnce(of)) + 1, partsOf(of)) : place.part
  return done({ to: `${writePath(place, part)}#${idOf(nameAt(more, next))}` })
}

async function keep({ visit, place, fields, seen }: Writing, settled: boolean): Promise<Result<Answered | null>> {
  const { deps, state } = visit
  const { slot, shown } = place
  const last = await deps.store.readLastAnswered(state.course.id, slot.id, shown.form)
  const answers = writtenIn(fields, place, last)
  const given = { slot: slot.id, form: shown.form, answers, by: 'client', settled }
  // On other rows than those that the page rested on nothing is built: it is refused by what was seen.
  return keepAnswers(deps, state.client.id, { ...given, seen: seen.seen, apart: seen.apart })
}

/** What a form says, with the rows of its worksheet that it did not show. */
export function writtenIn(fields: FormFields, { shown, part }: WritePlace, last: Answered | null): unknown {
  if (shown.kind === 'measure') return readMeasureFields(fields, shown.measure.items.length)
  const of = shown.sheet.fields
  return mergePart(readSheetFields(fields, of), valuesOf(last), { fields: of, part })
}

/** The answers to a worksheet by field; those to a measure have no names. */
export function valuesOf(answered: Answered | null): Readonly<Record<string, unknown>> {
  return answered === null || Array.isArray(answered.answers) ? {} : { ...answered.answers }
}
