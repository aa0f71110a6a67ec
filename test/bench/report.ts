import * as z from 'zod'

const Cells = z.array(z.string())

/** A table as it is printed and as the page shows it: all cells are texts. */
const Table = z.object({ title: z.string(), head: Cells, rows: z.array(Cells) })
export type Table = z.infer<typeof Table>

/** Bars side by side, one group a label, or a line for each series over the labels. */
const Chart = z.object({
  /** Its file's name in docs/performance, without the ending. */
  name: z.string(),
  kind: z.enum(['bars', 'lines']),
  /** What is measured, and in which unit. */
  title: z.string(),
  labels: z.array(z.string()),
  series: z.array(z.object({ name: z.string(), values: z.array(z.number()) })),
  /** A line across: what is to be reached. */
  goal: z.number().nullable(),
})
export type Chart = z.infer<typeof Chart>

/** A figure that another run must find again. */
const Stated = z.object({
  name: z.string(),
  value: z.number(),
  /** How far off another run's may lie, as a share of it: 0 for what is counted. */
  within: z.number(),
})

/** What a part of the benchmark found: figures for whoever reckons with them, tables and charts for people. */
export const Report = z.object({
  figures: z.unknown(),
  tables: z.array(Table),
  charts: z.array(Chart),
  stated: z.array(Stated).optional(),
})
export type Report = z.infer<typeof Report>

/** The table in columns, for a terminal. */
export function inColumns({ title, head, rows }: Table): string {
  const lines = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)))
  const aligned = lines.map((cells) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
  return `${title}\n${aligned.map((line) => line.trimEnd()).join('\n')}\n`
}

/** The table in Markdown. */
export function inMarkdown({ title, head, rows }: Table): string {
  const lines = [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
  return `${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
