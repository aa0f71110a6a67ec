import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { zoneRulesVersion } from '../shared/time/zone-rules.ts'
import { makeZoneTable, packedZones, textOf } from './make-zone-table.ts'
import { type WrongZone, wrongZones } from './wrong-zones.ts'

const usage = `usage: npm run zones [-- --json | --write | --check]
  (nothing)  list the zones that this Node has wrong from 2026 to 2036
  --json     the same as one JSON document
  --write    make shared/time/zone-table.json again from moment-timezone's data
  --check    exit 1 if that file is not what --write would make`
const file = new URL('../shared/time/zone-table.json', import.meta.url)

process.exitCode = main()

function main(): number {
  const options = readOptions()
  if (options === null) return tell(usage, 2)
  if (options.write === true) return write()
  if (options.check === true) return check()
  const report = {
    rules: zoneRulesVersion,
    node: process.version,
    nodeZones: process.versions.tz ?? null,
    wrong: wrongZones(),
  }
  print(options.json === true ? JSON.stringify(report) : plainText(report))
  return 0
}

function readOptions() {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({ options: { json: flag, write: flag, check: flag } }).values
  } catch {
    return null
  }
}

function write(): number {
  writeFileSync(file, textOf(makeZoneTable(packedZones)))
  return tell('wrote shared/time/zone-table.json', 0)
}

function check(): number {
  const same = readFileSync(file, 'utf8') === textOf(makeZoneTable(packedZones))
  if (same) return tell(`shared/time/zone-table.json is the ${zoneRulesVersion} of moment-timezone's data`, 0)
  return tell('shared/time/zone-table.json is not what its generator makes: run `npm run zones -- --write`', 1)
}

interface Report {
  readonly rules: string
  readonly node: string
  readonly nodeZones: string | null
  readonly wrong: readonly WrongZone[]
}

function plainText({ rules, node, nodeZones, wrong }: Report): string {
  const head = `rules ${rules}; Node ${node} carries ${nodeZones ?? 'no zone data'}: ${wrong.length} zones wrong from 2026 to 2036`
  const rows = wrong.map((row) => [row.zone, row.from, `ours ${east(row.ours)}`, `Node's ${east(row.node)}`] as const)
  const width = Math.max(0, ...wrong.map(({ zone }) => zone.length))
  return [head, ...rows.map(([zone, ...rest]) => `${zone.padEnd(width)}  ${rest.join('  ')}`)].join('\n')
}

function east(minutes: number | null): string {
  if (minutes === null) return 'unknown'
  const size = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function tell(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
