import type { JSX } from 'preact'

import { isEmpty, ownFormsOf } from '../../../answers/read-answers.ts'
import { isRestorable } from '../../../answers/restore-answers.ts'
import { done } from '../../../course/refusal.ts'
import { undoTime } from '../../../course/undo.ts'
import { needsHelpAtOnce } from '../../../ipt/measures/needs-help.ts'
import { worksheetFaults } from '../../../ipt/worksheets/parse-worksheet.ts'
import { worksheetTextsOf } from '../../../ipt/worksheets/texts-of.ts'
import type { Answered } from '../../../store/items.ts'
import { formatDayAndTime } from '../../../time/format.ts'
import { type Instant, plus } from '../../../time/instant.ts'
import { toWall } from '../../../time/zone.ts'
import { pageHtml } from '../../page-frame.tsx'
import { createRespond } from '../../../http/page-response.ts'
import { PrintedField } from '../../printed-field.tsx'
import type { Answer } from '../../../ipt/worksheets/parse-worksheet.ts'
import { ClientFrame, timeOfDay } from '../client-frame.tsx'
import type { ClientPage, Fault } from '../client-page.ts'
import { type Visit, hrefTo, pageToken } from '../visit.ts'
import { autosavePolicy, autosaveScript } from './autosave-script.ts'
import { MeasureForm } from './measure-form.tsx'
import { tellSeen } from './seen-on-page.ts'
import { SheetForm } from './sheet-form.tsx'
import { takeWriting, valuesOf, writtenIn } from './take-writing.ts'
import { type WritePlace, writePath, writePlaceOf } from './write-place.ts'
import { writeStyle } from './write-style.ts'

/** One form to write on, with what is written there so far. */
export const writePage: ClientPage = {
  clinical: true,
  async show(visit, fault) {
    const place = writePlaceOf(visit)
    if (!place.ok) return place
    const { slot, shown } = place.value
    const last = await visit.deps.store.readLastAnswered(visit.state.course.id, slot.id, shown.form)
    const styled = { ...visit, deps: { ...visit.deps, style: visit.deps.style + writeStyle } }
    const { clinic, style } = styled.deps
    const html = pageHtml(<WritePage visit={styled} place={place.value} last={last} fault={fault} />)
    return done(createRespond(clinic, style, shown.kind === 'sheet' ? autosavePolicy : [])(200, html))
  },
  take: takeWriting,
  isAutosave: (fields) => fields.get('keep') === 'draft',
}

interface WritePageProps {
  readonly visit: Visit
  readonly place: WritePlace
  /** The last answers that are kept. */
  readonly last: Answered | null
  readonly fault: Fault | null
}

function WritePage(props: WritePageProps): JSX.Element {
  const { visit, place, last, fault } = props
  const { words } = visit
  const { sheet: sheetWords } = worksheetTextsOf(visit.state.client.locale)
  const { shown } = place
  const typed = typedIn(props)
  const answers = typed ?? last?.answers
  const isOpen = visit.state.course.status !== 'closed' && place.slot.status !== 'cancelled'
  // What kept the form from being kept, and that it was changed elsewhere, is told at the form.
  const isToldThere =
    fault?.refusal.code === 'changed-meanwhile' || (fault?.refusal.code === 'bad-input' && typed !== null)
  return (
    <ClientFrame
      visit={visit}
      fault={isOpen && isToldThere ? null : fault}
      title={sheetWords.page}
      helpFirst={needsHelpAtOnce(shown.form, answers)}
    >
      <h2>{shown.kind === 'sheet' ? shown.sheet.title : words.write.questions(shown.measure.items.length)}</h2>
      {shown.kind === 'sheet' && <p>{shown.sheet.opening}</p>}
      {shown.kind === 'sheet' && <p class="more">{sheetWords.optional}</p>}
      <p class="notice">{words.write.notRead}</p>
      {isOpen ? <Writing {...props} typed={typed} /> : <Written {...props} typed={typed} />}
      <p>
        <a href={hrefTo(visit, `write/${place.slot.id}`)}>{words.write.back}</a>
      </p>
    </ClientFrame>
  )
}

/** What the refused form held, if it was one that is written on; null where there was none. */
function typedIn({ fault, place, last }: WritePageProps): unknown {
  const isWriting = fault !== null && ['save', 'more', 'keep'].some((button) => fault.fields.has(button))
  return isWriting ? writtenIn(fault.fields, place, last) : null
}

type WritingProps = WritePageProps & { readonly typed: unknown }

function Writing(props: WritingProps): JSX.Element {
  const { visit, place, last, fault, typed } = props
  const { words } = visit
  const isConflict = fault?.refusal.code === 'changed-meanwhile'
  const token = pageToken(visit, { seen: tellSeen(place.shown.form, last, isConflict) })
  const page = <input type="hidden" name="page" value={token} data-seen />
  return (
    <>
      <div class="notice fault" id="changed" role="alert" hidden={!isConflict}>
        <p>{words.write.changed}</p>
        <a href={hrefTo(visit, visit.path)} target="_blank" rel="noopener noreferrer">
          {words.write.present}
        </a>
      </div>
      {last !== null && typed === null && <TakeBack visit={visit} last={last} page={page} />}
      {place.shown.kind === 'measure' ? (
        <MeasureForm
          measure={place.shown.measure}
          answers={Array.isArray(typed) ? typed : []}
          refused={fault?.refusal.code === 'bad-input' && typed !== null}
          words={words.write}
        >
          {page}
          <State {...props} />
        </MeasureForm>
      ) : (
        <Sheet {...props} page={page} />
      )}
    </>
  )
}

function Sheet({ page, ...props }: WritingProps & { readonly page: JSX.Element }): JSX.Element | null {
  const { visit, place, last, fault, typed } = props
  if (place.shown.kind !== 'sheet') return null
  const { form, sheet } = place.shown
  const isRefused = fault?.refusal.code === 'bad-input' && typed !== null
  return (
    <>
      <SheetForm
        sheet={sheet}
        values={typed === null ? valuesOf(last) : recordOf(typed)}
        part={place.part}
        faults={isRefused ? worksheetFaults(form, typed, ownFormsOf(visit.deps.clinic)) : []}
        words={visit.words.write}
        hrefOf={(part) => hrefTo(visit, writePath(place, part))}
        state={<State {...props} />}
      >
        {page}
      </SheetForm>
      <script dangerouslySetInnerHTML={{ __html: autosaveScript }} />
    </>
  )
}

/** What is kept, and since when; the page's script goes on to say it here. */
function State({ visit, place, last }: WritingProps): JSX.Element {
  const { words } = visit
  const when = last === null || isEmpty(last) ? null : dayAndTime(visit, last.at)
  const { answered, saved, draft } = words.write
  const tell = place.shown.kind === 'measure' ? answered : last?.settled === false ? draft : saved
  return (
    <p class="more" role="status" id="state">
      {when !== null && tell(when)}
    </p>
  )
}

/** The client's own last change here, for as long as it can be taken back. */
function TakeBack({
  visit,
  last,
  page,
}: {
  readonly visit: Visit
  readonly last: Answered
  readonly page: JSX.Element
}): JSX.Element | null {
  const { acts, done: tell, takeBack } = visit.words.undo
  if (!isRestorable(last, 'client', visit.now)) return null
  return (
    <form class="notice" method="post">
      {page}
      <p>{tell(acts.write, timeOfDay(visit, last.at), timeOfDay(visit, plus(last.at, undoTime)))}</p>
      <button class="quiet" type="submit" name="restore" value="yes">
        {takeBack}
      </button>
    </form>
  )
}

/** What is written, where nothing can be written any more. */
function Written({ visit, place, last, typed }: WritingProps): JSX.Element {
  const { shown } = place
  const values = new Map(Object.entries(typed === null ? valuesOf(last) : recordOf(typed)))
  return (
    <>
      <p class="notice">{visit.words.write.closed}</p>
      {shown.kind === 'sheet' &&
        Object.entries(shown.sheet.fields).map(([name, field]) => {
          const said = shown.sheet.words[name]
          const value = answerOf(values.get(name))
          return said && value !== undefined && <PrintedField field={field} words={said} value={value} />
        })}
    </>
  )
}

function answerOf(value: unknown): Answer | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value
  return Array.isArray(value) ? value : undefined
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** A moment on the client's clocks: "Tuesday 12 January, 14:00". */
export function dayAndTime({ state, phrases }: Visit, at: Instant): string {
  return formatDayAndTime(toWall(at, state.client.zone ?? state.course.zone), phrases.locale)
}
