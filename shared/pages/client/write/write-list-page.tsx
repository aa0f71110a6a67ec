import type { JSX } from 'preact'

import { formsOf } from '../../../answers/forms-of.ts'
import { formsFitting } from '../../../answers/forms-fitting.ts'
import { isEmpty } from '../../../answers/read-answers.ts'
import { done } from '../../../course/refusal.ts'
import type { Slot } from '../../../course/slot.ts'
import { isMeasure } from '../../../ipt/measures/measures.ts'
import type { Answered } from '../../../store/items.ts'
import { pageHtml } from '../../page-frame.tsx'
import { SlotTime } from '../../page-parts.tsx'
import { ClientFrame } from '../client-frame.tsx'
import type { ClientPage, Fault } from '../client-page.ts'
import { slotOfVisit } from '../slot-of-visit.ts'
import { type Visit, hrefTo, toldOf } from '../visit.ts'
import { dayAndTime } from './write-page.tsx'
import { type ShownForm, shownForm, writePath } from './write-place.ts'
import { writeStyle } from './write-style.ts'
import { createRespond } from '../../../http/page-response.ts'

/** The pages to write on for one appointment: what fits it, then the others, each with what is written there. */
export const writeListPage: ClientPage = {
  clinical: true,
  async show(visit, fault) {
    const slot = slotOfVisit(visit)
    if (!slot.ok) return slot
    const answered = await visit.deps.store.listAnswered(visit.state.course.id)
    const last = new Map(answered.flatMap((one) => (one.slot === slot.value.id ? [[one.form, one] as const] : [])))
    const styled = { ...visit, deps: { ...visit.deps, style: visit.deps.style + writeStyle } }
    const { clinic, style } = styled.deps
    const html = pageHtml(<WriteListPage visit={styled} slot={slot.value} last={last} fault={fault} />)
    return done(createRespond(clinic, style)(200, html))
  },
}

interface WriteListProps {
  readonly visit: Visit
  readonly slot: Slot
  /** The last answers to each form. */
  readonly last: ReadonlyMap<string, Answered>
  readonly fault: Fault | null
}

interface Listed {
  readonly number: number
  readonly shown: ShownForm
}

function WriteListPage(props: WriteListProps): JSX.Element {
  const { visit, slot, fault } = props
  const { clinic } = visit.deps
  const { client } = visit.state
  const words = visit.words.write
  const fitting = formsFitting(clinic, visit.state, slot)
  const all = formsOf(clinic).flatMap((form, at): readonly Listed[] => {
    const shown = shownForm(form, clinic, client.locale)
    return shown === null ? [] : [{ number: at + 1, shown }]
  })
  const fits = fitting.flatMap((form) => all.filter(({ shown }) => shown.form === form))
  // A measure that the client is not asked stays out.
  const others = all.filter(({ shown }) => !fitting.includes(shown.form) && !isMeasure(shown.form))
  return (
    <ClientFrame visit={visit} fault={fault} title={words.title}>
      <p>
        <SlotTime {...toldOf(visit)} slot={slot} />
      </p>
      <p class="notice">{words.notRead}</p>
      {fits.length > 0 && <h2>{words.fitting}</h2>}
      <Forms {...props} listed={fits} />
      {fits.length > 0 && others.length > 0 && <h2>{words.others}</h2>}
      <Forms {...props} listed={others} />
      <p>
        <a href={hrefTo(visit, '')}>{visit.words.visit.back}</a>
      </p>
    </ClientFrame>
  )
}

function Forms({
  visit,
  slot,
  last,
  listed,
}: WriteListProps & { readonly listed: readonly Listed[] }): JSX.Element | null {
  const { words } = visit
  if (listed.length === 0) return null
  return (
    <ul class="forms">
      {listed.map(({ number, shown }) => (
        <li>
          <a href={hrefTo(visit, writePath({ slot, number }))} data-form={shown.form}>
            {shown.kind === 'sheet' ? shown.sheet.title : words.write.questions(shown.measure.items.length)}
          </a>
          <State visit={visit} answered={last.get(shown.form)} />
        </li>
      ))}
    </ul>
  )
}

function State({
  visit,
  answered,
}: {
  readonly visit: Visit
  readonly answered: Answered | undefined
}): JSX.Element | null {
  const { begun, saved } = visit.words.write
  if (answered === undefined || isEmpty(answered)) return null
  return <span class="more">{answered.settled ? saved(dayAndTime(visit, answered.at)) : begun}</span>
}
