import type { Table } from './report.ts'
import type { Results } from './results.ts'

/**
 * Each stated figure of the parts that were measured anew beside what it was before, as a table, and whether all lie within their
 * spread. One that is there on one side only, as a request that nobody made before, counts as 0 on the other.
 */
export function foundAgain(before: Results, now: Results): { readonly table: Table; readonly isFoundAgain: boolean } {
  const lines = Object.entries(now).flatMap(([part, { stated = [] }]) => {
    const were = before[part]?.stated
    if (were === undefined) return []
    const gone = were.filter(({ name }) => stated.every((one) => one.name !== name))
    return [...stated, ...gone.map((one) => ({ ...one, value: 0 }))].map(({ name, value, within }) => {
      const was = were.find((one) => one.name === name)?.value ?? 0
      return { name, was, value, within, off: offOf(was, value) }
    })
  })
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
