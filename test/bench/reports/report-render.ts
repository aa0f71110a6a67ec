import { spreadOf } from '../cpu-time.ts'
import type { Report, Table } from '../report.ts'
import { type Rendered, measureRendering } from '../speed/measure-rendering.ts'
import { perSecond } from './report-plan.ts'

/** What it takes to write mails and pages, and how long they are. */
export async function reportRender(rounds: number): Promise<Report> {
  const rendered = await measureRendering(rounds)
  const { mails, pages } = rendered
  return {
    figures: rendered,
    tables: [
      tableOf('mail as sent', { all: mails, title: 'CPU time of a mail, as MIME with a text, HTML and a calendar' }),
      tableOf('page', { all: pages, title: 'CPU time of a page, its link opened and its course read from memory' }),
    ].map((table) => ({ ...table, title: `${table.title}; ${rounds} rounds: median (least-most)` })),
    charts: [],
  }
}

function tableOf(what: string, { all, title }: { readonly all: readonly Rendered[]; readonly title: string }): Table {
  const rows = all.map(({ what: name, bytes, time }) => [name, `${bytes}`, spreadOf(time), perSecond(time)])
  return { title, head: [what, 'bytes', 'ms', 'a second'], rows }
}
