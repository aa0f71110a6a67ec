import type { JSX } from 'preact'

import type { Clinic } from '../config/clinic.ts'
import type { Locale } from '../course/client.ts'
import type { Answer, WorksheetAnswers } from '../ipt/worksheets/parse-worksheet.ts'
import { peopleOnMap } from '../ipt/worksheets/people-on-map.ts'
import { sheetOf } from '../ipt/worksheets/sheet.ts'
import type { WorksheetTexts } from '../ipt/worksheets/words.ts'
import { extraTexts } from '../texts/extra-texts.ts'
import { ClosenessCircle } from './closeness-circle.tsx'
import { PageFrame } from './page-frame.tsx'
import { pageStyle } from './page-style.ts'
import { PrintedField } from './printed-field.tsx'

export interface PrintedWorksheetProps {
  readonly clinic: Clinic
  readonly locale: Locale
  readonly texts: WorksheetTexts
  /** The name of one of ours, or of the clinic's own. */
  readonly form: string
  /** What the client wrote; null for a sheet to write on by hand. */
  readonly answers: WorksheetAnswers | null
}

/** A worksheet to print: empty, with room to write, or with what the client wrote. */
export function PrintedWorksheet({ clinic, locale, texts, form, answers }: PrintedWorksheetProps): JSX.Element {
  const own = extraTexts(clinic.protocol.extra, locale).flatMap(({ worksheet }) => worksheet ?? [])
  const sheet = sheetOf(form, texts, own)
  if (sheet === null) throw new TypeError('no worksheet has this name')
  const { title, opening, fields, words } = sheet
  const values: Readonly<Record<string, Answer>> = answers?.values ?? {}
  const wide = Object.values(fields).some((field) => field.kind === 'table')
  return (
    <PageFrame
      clinic={clinic}
      locale={locale}
      direction={texts.direction}
      title={texts.sheet.page}
      style={pageStyle(clinic.look.colour) + printStyle + (wide ? '@page{size:landscape}' : '')}
      wide={wide}
    >
      <h1>{title}</h1>
      <p>{opening}</p>
      <p class="more">{texts.sheet.optional}</p>
      {form === 'relationships-map' && (
        <ClosenessCircle people={answers === null ? [] : peopleOnMap(answers)} words={texts.sheet.circle} />
      )}
      {Object.entries(fields).map(([name, field]) => {
        const said = words[name]
        return said !== undefined && <PrintedField field={field} words={said} value={values[name]} />
      })}
      <p class="more">{texts.sheet.private}</p>
    </PageFrame>
  )
}

const printStyle = `
.circle{display:block;width:100%;max-width:40rem;max-height:90vh;margin:0 auto 1rem}
.field{break-inside:avoid-page;margin:0 0 1.25rem}
.field h2{margin:1.25rem 0 0}
.room{border-bottom:1px solid var(--line);height:2rem}
.answer{white-space:pre-line;margin:.5rem 0 0}
.marks{list-style:none;padding:0;margin:.5rem 0 0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.marks li{margin:0}
.field table{table-layout:fixed}
.field th{white-space:normal}
.field th .more{font-size:.8rem}
.field td{border:1px solid var(--line);height:3.25rem;white-space:pre-line}
.field tr{break-inside:avoid}
@page{margin:15mm}
@media print{.page,.full{max-width:none;padding:0}.wide{overflow:visible}}
`
