import { type Item, keyOf } from '../../shared/store/item.ts'
import { keyText } from '../../shared/store/keys.ts'
import { type KindName, kinds } from '../../shared/store/kinds.ts'
import { canonicalJson } from '../../shared/transfer/canonical-json.ts'
import { sampleClinicText } from '../support/canary/clinic-file.ts'
import { start } from '../support/canary/files.ts'
import { live } from '../support/canary/life.ts'
import { type Watched, startWatched } from '../support/canary/watched-system.ts'
import { holdAndPlanAnew } from '../support/canary/held-and-planned-anew.ts'
import { kindNames, readFixtures, versionOf, writeFixtures } from '../support/item-fixtures.ts'
import { fewestOf } from '../support/item-traits.ts'
import { readNow, schemaPrint } from '../support/kind-faults.ts'
import { kindOfItem } from '../support/kind-of-item.ts'

/**
 * Keeps the items of the present version of each kind in test/store/fixtures, as few as show every form that they took in
 * a life of made-up clients on the local stack, read from the table all the while; and what the present version reads older
 * ones to. A version that is kept stays as it is: another schema under its number is refused, unless `--again` says that
 * nobody has deployed it yet.
 */
process.exitCode = await main(process.argv.includes('--again'))

async function main(again: boolean): Promise<number> {
  const stale = kindNames.filter(
    (name) => readFixtures(name, versionOf(name))?.fingerprint !== schemaPrint(kinds[name]),
  )
  const changed = stale.filter((name) => readFixtures(name, versionOf(name)) !== null)
  if (changed.length > 0 && !again) return say(`another schema, but no new version: ${changed.join(', ')}`, 1)
  for (const name of kindNames) writeReads(name)
  const wanted = again ? kindNames : stale
  if (wanted.length === 0) return say('every version has its fixtures', 0)
  const items = await watchLife()
  for (const name of wanted) {
    const chosen = fewestOf(name === 'caseload-row' ? rowsIn(items.get('course') ?? []) : (items.get(name) ?? []))
    if (chosen.length === 0) return say(`${name}: none was seen`, 1)
    writeFixtures(name, versionOf(name), { fingerprint: schemaPrint(kinds[name]), items: chosen, reads: [] })
    say(`${name}: ${chosen.length}`, 0)
  }
  return 0
}

/** Items of earlier versions stay as they are. What they are read to now is for somebody to look at, in the diff. */
function writeReads(name: KindName): void {
  for (let version = 1; version < versionOf(name); version += 1) {
    const kept = readFixtures(name, version)
    if (kept === null)
      throw new Error(`${name} has no fixtures of version ${version}; only the code of then can write them`)
    writeFixtures(name, version, { ...kept, reads: kept.items.map((item) => readNow(kinds[name], item)) })
  }
}

/** Each form of each item that stood in the table at any moment when it was looked at, by kind. */
async function watchLife(): Promise<ReadonlyMap<KindName, readonly Item[]>> {
  const watched = await startWatched(sampleClinicText(), start)
  const seen = new Map<string, Item>()
  const look = async (): Promise<void> => {
    for (const item of await watched.table.items()) seen.set(`${keyText(keyOf(item))} ${canonicalJson(item)}`, item)
  }
  try {
    await whileLooking(look, () => livesOf(watched))
    await look()
  } finally {
    await watched.stop()
  }
  return Map.groupBy(seen.values(), kindOfItem)
}

async function livesOf(watched: Watched): Promise<void> {
  await live(watched)
  await holdAndPlanAnew(watched)
}

/** Looks again and again until what goes on meanwhile is over. */
async function whileLooking(look: () => Promise<void>, goOn: () => Promise<void>): Promise<void> {
  let isOver = false
  const going = goOn().finally(() => (isOver = true))
  while (!isOver) await look()
  await going
}

/** The rows that courses bear in the index. */
function rowsIn(courses: readonly Item[]): readonly Item[] {
  return courses.flatMap(({ row }) => (row === undefined ? [] : [{ row }]))
}

function say(line: string, code: number): number {
  process.stderr.write(`${line}\n`)
  return code
}
