import { beforeAll, describe, expect, it } from 'vitest'
import { addressIdOf } from '../../../shared/address/address-id.ts'

import { standingJobs, standingTimes } from '../../../shared/standing/standing-times.ts'
import { tick } from '../../../shared/attend/tick.ts'
import { deployedOf } from '../../../shared/deployed/deployed.ts'

import type { Store } from '../../../shared/store/store.ts'
import type { Carried } from '../../../shared/transfer/carried.ts'
import { readLine } from '../../../shared/transfer/carried-line.ts'
import { exportHead, exportPage } from '../../../shared/transfer/export-page.ts'
import { beginTransfer, endTransfer, takeChunk } from '../../../shared/transfer/take-transfer.ts'
import { readTransfer, writeTransfer } from '../../../shared/transfer/transfer-file.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import type { PaperClinic } from '../../support/paper-rehearsal.ts'
import { at } from '../../support/sample-course.ts'
import { createTestTable } from '../../support/test-table.ts'
import { aJob } from '../../store/samples.ts'
import { liveWholeLife } from '../../support/whole-life.ts'
import { quietTick } from '../../support/tick-deps.ts'

let first: PaperClinic
let file: readonly string[]

beforeAll(async () => {
  first = await liveWholeLife()
  file = await exported(first.deps.store)
})

/** The lines of a clinic's whole file. */
async function exported(store: Store): Promise<readonly string[]> {
  const deps = { ...first.deps, store }
  const head = await exportHead(deps)
  const items: Carried[] = []
  for (let after: string | null = null; ;) {
    const page = await exportPage(deps, after)
    items.push(...page.items.map((line) => lineOf(line)))
    if (page.next === null) break
    after = page.next
  }
  const written = writeTransfer(head, items)
  if (!written.ok) throw new Error(written.error)
  return written.value
}

function lineOf(line: string): Carried {
  const item = readLine(line)
  if (item === null) throw new Error('no item')
  return item
}

async function take(store: Store, { upTo = Infinity, end = true, from = file } = {}): Promise<unknown> {
  const read = readTransfer(from)
  if (!read.ok) throw new Error(read.error)
  const { header, lines } = read.value
  const deps = { ...first.deps, store }
  const begun = await beginTransfer(deps, header, 'p-admin')
  if (!begun.ok) return begun.error
  const taken = await takeChunk(deps, header.items, lines.slice(0, upTo))
  if (!taken.ok) return taken.error
  const ended = end ? await endTransfer(deps, header.items) : taken
  return ended.ok ? 'done' : ended.error
}

const itemsOf = (lines: readonly string[]) => lines.slice(1, -1)

describe('a clinic moved into an empty stack', () => {
  it('takes every kind along that its life has', () => {
    const kinds = new Set(itemsOf(file).map((line) => lineOf(line).kind))
    for (const kind of [
      'client',
      'course',
      'slot',
      'audit',
      'mail',
      'answered',
      'diary-day',
      'alert',
      'job',
      'job-row',
    ])
      expect([...kinds]).toContain(kind)
  })

  it('is exported again with the same bytes, from DynamoDB too', async () => {
    const { store } = await createTestTable({ now: first.deps.clock })
    expect(await take(store)).toBe('done')
    expect(itemsOf(await exported(store))).toEqual(itemsOf(file))
  })

  it('is the same where the taking was killed in the middle and run again', async () => {
    const store = createMemoryStore()
    expect(await take(store, { upTo: 40, end: false })).toBe('done')
    expect(await take(store)).toBe('done')
    expect(itemsOf(await exported(store))).toEqual(itemsOf(file))
  })

  it('is found by address, under the key of the new stack', async () => {
    const store = createMemoryStore()
    await take(store)
    const found = await store.scanItems(null, 1_000)
    const client = found.items.find((item) => item.kind === 'client')
    if (client?.kind !== 'client') throw new Error('no client')
    const id = addressIdOf(client.value.email, await first.deps.addressKey())
    expect((await store.readAddress(id))?.clients).toEqual([client.value.id])
  })

  it('is refused by a stack that has clients, and by another clinic', async () => {
    const store = createMemoryStore()
    await take(store)
    expect(await take(store)).toMatchObject({ code: 'not-allowed' })
    const { header } = value(readTransfer(file))
    const other = await beginTransfer({ ...first.deps, store }, { ...header, clinic: 'another' }, 'p-admin')
    expect(other).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('refuses another item in the place of one that is there', async () => {
    const store = createMemoryStore()
    await take(store, { end: false })
    const { header, lines } = value(readTransfer(file))
    const changed = lines.find((line) => line.includes('"kind":"client"'))?.replace('Xanthippe', 'Somebody') ?? ''
    const taken = await takeChunk({ ...first.deps, store }, header.items, [changed])
    expect(taken).toMatchObject({ error: { code: 'not-allowed' } })
  })

  it('is in once, however often that is said: an answer may be lost', async () => {
    const store = createMemoryStore()
    await take(store)
    const before = await store.readClinic()
    const { items } = value(readTransfer(file)).header
    expect(await endTransfer({ ...first.deps, store }, items)).toEqual({ ok: true, value: null })
    expect(await endTransfer({ ...first.deps, store }, 'f'.repeat(64))).toMatchObject({ ok: false })
    expect(await store.readClinic()).toEqual(before)
  })

  it('queues nothing while it is being taken in, and sends nothing after', async () => {
    const store = createMemoryStore()
    await take(store, { end: false })
    await store.write([{ put: 'job', value: aJob({ dueAt: '2027-01-10T12:00:00Z' }), was: null }])
    const queued: unknown[] = []
    const queue = { waiting: async () => 0, send: async (due: readonly unknown[]) => void queued.push(...due) }
    const clock = () => at('2030-01-01T00:00:00Z')
    const deps = { store, clock, queue, perMinute: 600, ...quietTick, deployed: deployedOf(first.deps.clinic) }
    expect(await tick(deps)).toBe(0)
    expect(await endTransfer({ ...first.deps, store }, value(readTransfer(file)).header.items)).toMatchObject({
      ok: true,
    })
    expect(await tick(deps)).toBeGreaterThan(0)
    expect(queued.filter((due) => JSON.stringify(due).includes('"course"'))).toEqual([])
    expect((await store.readClinic()).sending).toBe(false)
  })

  it('begins standing jobs of its own, which no file takes along', async () => {
    const store = createMemoryStore()
    await take(store)
    const queue = { waiting: async () => 0, send: async () => {} }
    const { clock, clinic } = first.deps
    const standing = standingTimes(clinic)
    const deps = { store, clock, queue, perMinute: 600, ...quietTick, standing, deployed: deployedOf(clinic) }
    for (let minute = 0; minute < 2; minute += 1) await tick(deps)
    expect((await store.readClinic()).standing).toBe(standing.id)
    for (const id of Object.values(standingJobs)) expect((await store.readJob(id))?.dueAt).not.toBeNull()
    const items = itemsOf(await exported(store)).filter((line) => lineOf(line).kind !== 'edition')
    expect(items).toEqual(itemsOf(file))
    const again = createMemoryStore()
    expect(await take(again, { from: await exported(store) })).toBe('done')
    expect((await again.readClinic()).standing).toBeNull()
  })

  it('has the same due, in the same order, once sending is on', async () => {
    const store = createMemoryStore()
    await take(store)
    const later = at('2030-01-01T00:00:00Z')
    const due = (await first.deps.store.listDue(later, 1_000)).filter(({ type }) => type === 'course')
    expect((await store.listDue(later, 1_000)).filter(({ type }) => type === 'course')).toEqual(due)
  })
})

describe('readTransfer', () => {
  const swapped = (lines: readonly string[]) => [
    ...lines.slice(0, 3),
    lines[4] ?? '',
    lines[3] ?? '',
    ...lines.slice(5),
  ]
  it.each([
    ['cut off', (lines: readonly string[]) => lines.slice(0, -1), /cut off/],
    ['without a line in the middle', (lines: readonly string[]) => lines.toSpliced(5, 1), /checksum/],
    ['with a line twice', (lines: readonly string[]) => lines.toSpliced(5, 0, lines[5] ?? ''), /^line 7: the same/],
    ['out of order', swapped, /^line 5: out of order/],
    ['with a changed line', (lines: readonly string[]) => lines.with(4, '{"kind":"course"}'), /^line 5: no item/],
    ['with a changed header', (lines: readonly string[]) => lines.with(0, '{}'), /^line 1: no header/],
    ['that is empty', () => [''], /^line 1/],
  ])('refuses a file %s', (_what, change, said) => {
    const read = readTransfer(change(file))
    expect(read.ok ? 'taken' : read.error).toMatch(said)
  })

  it('refuses to write a course without one of its slots', () => {
    const { header, lines } = value(readTransfer(file))
    const torn = lines.map(lineOf).filter((item) => item.kind !== 'slot' || item.value.id !== 3)
    const written = writeTransfer({ clinic: header.clinic, exportedAt: header.exportedAt, state: header.state }, torn)
    expect(written).toMatchObject({ ok: false })
  })
})

function value<T>(
  checked: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T {
  if (!checked.ok) throw new Error(checked.error)
  return checked.value
}
