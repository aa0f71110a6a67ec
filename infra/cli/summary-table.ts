/** What became of one clinic. */
export interface SummaryRow {
  readonly clinic: string
  readonly outcome: 'done' | 'failed' | 'stopped' | 'not begun'
  /** Resources that differ or were changed; null where that is not counted. */
  readonly changes: number | null
  readonly seconds: number | null
}

const head = ['clinic', 'outcome', 'changes', 'seconds'] as const

/** A table as lines: words to the left, numbers to the right, no space at the end of a line. */
export function summaryTable(rows: readonly SummaryRow[]): readonly string[] {
  const cells = rows.map(({ clinic, outcome, changes, seconds }) => {
    return [clinic, outcome, shown(changes), shown(seconds)]
  })
  const all = [[...head], ...cells]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => {
    const [clinic = '', outcome = '', ...numbers] = row.map((cell, column) => {
      const width = widths[column] ?? 0
      return column < 2 ? cell.padEnd(width) : cell.padStart(width)
    })
    return [clinic, outcome, ...numbers].join('  ').trimEnd()
  })
}

function shown(number: number | null): string {
  return number === null ? '-' : String(number)
}
