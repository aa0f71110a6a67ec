import type { Report } from '../report.ts'
import { measureTick } from '../tick/measure-tick.ts'

/** What a tick asks for, by what is stored and by what is due. */
export async function reportTick(): Promise<Report> {
  const asked = await measureTick()
  const base = asked.find(({ due }) => due === 1)
  const each = (due: number, units: number): string =>
    due === 0 || base === undefined ? '' : ((units - base.readUnits) / due).toFixed(3)
  const rows = asked.map(({ stored, due, reads, readUnits, queueRequests }) => [
    ...[stored.toLocaleString('en'), due.toLocaleString('en'), `${reads}`, `${readUnits}`],
    ...[each(due, readUnits), `${queueRequests}`],
  ])
  const idle = asked.filter(({ due }) => due === 0)
  return {
    figures: asked,
    stated: asked.map(({ stored, due, readUnits }) => ({
      name: `read units of a tick, ${stored} stored, ${due} due`,
      value: readUnits,
      within: 0,
    })),
    tables: [
      {
        title:
          'One tick, by what is stored and what is due; the units of each that is due are those beyond a tick with one',
        head: ['slots stored', 'of them due', 'reads', 'read units', 'units for each', 'queue requests'],
        rows,
      },
    ],
    charts: [
      {
        ...{ name: 'tick', kind: 'lines', title: 'A tick with nothing due: read units by slots stored', goal: null },
        labels: idle.map(({ stored }) => stored.toLocaleString('en')),
        series: [{ name: 'read units', values: idle.map(({ readUnits }) => readUnits) }],
      },
    ],
  }
}
