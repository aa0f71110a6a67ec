import type { Table } from './report.ts'
import type { Results } from './results.ts'

/** Each stated figure that was measured anew beside what it was before, as a table, and whether all lie within their spread. */
export function foundAgain(before: Results, now: Results): { readonly table: Table; readonly isFoundAgain: boolean } {
  const lines = Object.entries(now).flatMap(([part, { stated = [] }]) =>
    stated.flatMap(({ name, value, within }) => {
      const was = before[part]?.stated?.find((one) => one.name === name)?.value
      return was === undefined ? [] : [{ name, was, value, within, off: offOf(was, value) }]
    }),
  )
  return {
    table: {
      title: 'Beside what was stated before',
      head: ['figure', 'stated', 'now', 'off by', 'may be', ''],
      rows: lines.map(({ name, was, value, within, off }) => [
        ...[name, shortOf(was), shortOf(value), percentOf(off), percentOf(within), off > within ? 'OUTSIDE' : 'within'],
      ]),
    },
    isFoundAgain: lines.every(({ off, within }) => off <= within),
  }
}

function offOf(was: number, value: number): number {
  return was === value ? 0 : Math.abs(value - was) / Math.abs(was)
}

function shortOf(value: number): string {
  return `${Number(value.toPrecision(3))}`
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
