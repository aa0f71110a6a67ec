import type { ComponentChildren, JSX } from 'preact'

import type { SheetFault } from '../../../ipt/worksheets/read-cell.ts'
import type { Sheet } from '../../../ipt/worksheets/sheet.ts'
import type { WritePhrases } from '../../write-phrases.ts'
import { faultText, faultsByName, idOf } from './around.ts'
import { FaultSummary, type ListedFault } from './fault-summary.tsx'
import { nameAt, partsOf, rowsAtOnce, tablesOf } from './field-names.ts'
import { rowsIn } from './merge-part.ts'
import { SheetField } from './sheet-fields.tsx'

export interface SheetFormProps {
  readonly sheet: Sheet
  /** What is written so far, nested as `parseWorksheet` takes it; it need not be right. */
  readonly values: Readonly<Record<string, unknown>>
  /** Which rows of its tables are shown, counted from 1: all others have pages of their own. */
  readonly part: number
  readonly faults: readonly SheetFault[]
  readonly words: WritePhrases
  /** The address of another part's page. */
  readonly hrefOf: (part: number) => string
  /** What is kept so far; it stays in sight while the form is filled in. */
  readonly state: JSX.Element
  /** What the form holds besides its fields and buttons. */
  readonly children: ComponentChildren
}

/** A worksheet to be filled in, complete without script. */
export function SheetForm(props: SheetFormProps): JSX.Element {
  const { sheet, values, part, faults, words, state, children } = props
  const { saved, offline, unfit } = words.script
  const around = { words, faults: faultsByName(faults) }
  const atOnce = rowsAtOnce(sheet.fields)
  const rows = { from: (part - 1) * atOnce, to: part * atOnce }
  return (
    <form class="sheet" method="post" autocomplete="off" data-saved={saved} data-offline={offline} data-unfit={unfit}>
      <FaultSummary title={words.faults.title} faults={listed(props)} />
      {children}
      {Object.entries(sheet.fields).map(([name, field]) => {
        const said = sheet.words[name]
        const value = Object.hasOwn(values, name) ? values[name] : undefined
        return said && <SheetField {...{ field, name, value, around, rows }} words={said} />
      })}
      <Parts {...props} />
      {state}
      <p>
        <button type="submit" name="save" value="yes">
          {words.save}
        </button>
      </p>
    </form>
  )
}

/** Keeps what is written, and goes to other rows of the tables: those that are written, and the next. */
function Parts({ sheet, values, part, words }: SheetFormProps): JSX.Element | null {
  const atOnce = rowsAtOnce(sheet.fields)
  const tables = tablesOf(sheet.fields)
  const most = Math.max(1, ...tables.map(([, { rows }]) => rows))
  const written = Math.max(0, ...tables.map(([name]) => rowsIn(values[name]).length))
  const parts = Math.min(partsOf(sheet.fields), Math.max(part, Math.floor(written / atOnce) + 1))
  const others = Array.from({ length: parts }, (_, at) => at + 1).filter((other) => other !== part)
  if (others.length === 0) return null
  return (
    <p class="ways">
      {others.map((other) => (
        <button class="quiet" type="submit" name="more" value={other}>
          {words.lines((other - 1) * atOnce + 1, Math.min(most, other * atOnce))}
        </button>
      ))}
    </p>
  )
}

function listed({ sheet, faults, words, part, hrefOf }: SheetFormProps): readonly ListedFault[] {
  const atOnce = rowsAtOnce(sheet.fields)
  return [...faultsByName(faults).values()].toReversed().map((fault) => {
    const [name = '', number, column] = fault.path
    const said = sheet.words[`${name}`]
    const line = typeof number === 'number' ? words.line(number + 1) : null
    const of = typeof column === 'string' ? said?.columns?.[column]?.label : null
    const isRow = sheet.fields[`${name}`]?.kind === 'table' && typeof number === 'number'
    const at = isRow ? Math.floor(number / atOnce) + 1 : part
    return {
      href: at === part ? `#${idOf(nameAt(...fault.path))}` : `${hrefOf(at)}#${idOf(nameAt(name, number ?? 0))}`,
      place: [said?.label, line, of].filter((one) => typeof one === 'string').join(', '),
      text: faultText(fault, words),
    }
  })
}
