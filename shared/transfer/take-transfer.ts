import { type AddressKey, addressIdOf } from '../address/address-id.ts'
import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import { type Result, done, refuse } from '../course/refusal.ts'
import type { Clock } from '../ports/clock.ts'
import { restoringJob } from '../restore/begin-restore.ts'
import { putClinic } from '../store/put-clinic.ts'
import type { Store } from '../store/store.ts'
import { readLine } from './carried-line.ts'
import { placeOf } from './place-of.ts'
import type { TransferHeader } from './transfer-file.ts'

export interface TransferDeps {
  readonly store: Store
  readonly clinic: Clinic
  readonly clock: Clock
  readonly addressKey: AddressKey
}

/** How often a write is tried anew because somebody else wrote the same item. */
const tries = 10

/**
 * Makes an empty stack ready for a clinic's file: sending is off, and nothing else is done here until the file is in. A file
 * that was begun may be begun again.
 */
export async function beginTransfer(
  { store, clinic, clock }: TransferDeps,
  header: Pick<TransferHeader, 'clinic' | 'state' | 'items'>,
  by: string,
): Promise<Result<null>> {
  if (header.clinic !== clinic.id) return refuse('not-allowed', 'the file is of another clinic')
  if (restoringJob(header.state) !== null) {
    return refuse('not-allowed', 'the file is of a table that was being set right after a restore')
  }
  const now = await store.readClinic()
  if (now.filling !== null) {
    return now.filling.items === header.items ? done(null) : refuse('not-allowed', 'another file is being taken in')
  }
  if (!(await isEmpty(store))) return refuse('not-allowed', 'there are clients, courses or work here already')
  const at = clock()
  const written = await store.write([
    putClinic(now, {
      ...header.state,
      ...{
        sending: false,
        switchedBy: by,
        switchedAt: at,
        switchedWhy: null,
        unknowns: 0,
        probeAt: null,
        perMinute: now.perMinute,
        throttledAt: now.throttledAt,
      },
      // The standing jobs do not come along: this stack has its own.
      standing: now.standing,
      ...{ filling: { items: header.items, at }, filled: null },
    }),
  ])
  return written.ok ? done(null) : refuse('changed-meanwhile', 'the clinic was changed at the same time; try again')
}

/** Takes lines of the file in. The same again changes nothing; another item in the place of one is refused. */
export async function takeChunk(deps: TransferDeps, items: string, lines: readonly string[]): Promise<Result<null>> {
  const { filling } = await deps.store.readClinic()
  if (filling?.items !== items) return refuse('not-allowed', 'this file is not being taken in')
  const found = lines.map(readLine)
  const carried = found.filter((item) => item !== null)
  if (carried.length < found.length) {
    return refuse('bad-input', `lines/${found.indexOf(null)}: no item that this version reads`)
  }
  for (let from = 0; from < carried.length; from += 20) {
    const run = carried.slice(from, from + 20)
    const put = await Promise.all(run.map((item) => deps.store.putIfNone(item)))
    const other = run[put.indexOf(false)]
    if (other !== undefined) return refuse('not-allowed', `${placeOf(other)}: another item stands there`)
  }
  for (const item of carried) if (item.kind === 'client') await noteAddress(deps, item.value)
  return done(null)
}

/** The file is in; sending stays off until staff switch it on. To say so again changes nothing. */
export async function endTransfer({ store }: TransferDeps, items: string): Promise<Result<null>> {
  for (let tried = 0; tried < tries; tried += 1) {
    const clinic = await store.readClinic()
    if (clinic.filling === null && clinic.filled === items) return done(null)
    if (clinic.filling?.items !== items) return refuse('not-allowed', 'this file is not being taken in')
    if ((await store.write([putClinic(clinic, { filling: null, filled: items })])).ok) return done(null)
  }
  return refuse('changed-meanwhile', 'the clinic was changed at the same time; try again')
}

/** What a new stack has noted of its own deployment does not count. */
async function isEmpty(store: Store): Promise<boolean> {
  for (let after: string | null = null; ;) {
    const { items, next } = await store.scanItems(after, 100)
    if (items.some(({ kind }) => kind !== 'edition')) return false
    if (next === null) return true
    after = next
  }
}

/** Whose an address is, under this stack's own key. The clients stay as they came. */
async function noteAddress({ store, addressKey }: TransferDeps, client: Client): Promise<void> {
  if (client.erasedAt !== null) return
  const id = addressIdOf(client.email, await addressKey())
  for (let tried = 0; tried < tries; tried += 1) {
    const known = await store.readAddress(id)
    if (known?.clients.includes(client.id) === true) return
    const value = { id, clients: [...(known?.clients ?? []), client.id], version: (known?.version ?? 0) + 1 }
    if ((await store.write([{ put: 'address', value, was: known?.version ?? null }])).ok) return
  }
  throw new Error('an address could not be noted')
}
