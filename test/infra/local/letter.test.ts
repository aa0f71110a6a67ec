import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { DynamoDBClient, ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startDynamoDbLocal } from '../../../infra/local/dynamodb-local.ts'
import { beginEnrolment } from '../../../infra/local/rehearse/enrol.ts'
import { openStaffApi } from '../../../infra/local/rehearse/staff-api.ts'
import { type RunningStack, runStack } from '../../../infra/local/run-stack.ts'
import { synthesise } from '../../../infra/synthesise.ts'
import { AddressId } from '../../../shared/address/address-id.ts'
import { newLetter } from '../../../shared/letter/new-letter.ts'
import { createDynamoStore } from '../../../shared/store/dynamo-store.ts'
import type { Store } from '../../../shared/store/store.ts'
import { Instant } from '../../../shared/time/instant.ts'
import { aRow, csvText } from '../../support/clients-csv.ts'
import { client } from '../../support/paper-course.ts'

const clinicFile = fileURLToPath(new URL('../../../infra/clinics/harbour.json', import.meta.url))
const start = '2026-12-28T20:00:00Z'
const folders: string[] = []
let system: RunningStack
let store: Store
let address: AddressId

/** The clinic's whole stack with one client, who was welcomed. */
beforeAll(async () => {
  const outdir = await mkdtemp(join(tmpdir(), 'interlude-letter-'))
  folders.push(outdir)
  const table = startDynamoDbLocal()
  const synthesised = await synthesise({ clinicFile, outdir })
  if (!synthesised.ok) throw new Error(synthesised.errors.join('\n'))
  const { clinic, template, functions } = synthesised.stack
  const stack = { template, functions, account: clinic.account, region: clinic.region }
  system = await runStack(stack, { clock: { kind: 'frozen', at: start } }, table)
  await beginEnrolment(openStaffApi(system), csvText([aRow({ client_id: client })]))
  for (const minute of ['20:01', '20:02', '20:03']) await work(`2026-12-28T${minute}:00Z`)
  const found = await lookInto((await table).endpoint)
  store = found.store
  address = found.address
})

afterAll(async () => {
  await system.stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

describe('a letter through the whole system', () => {
  it('leaves with the next tick, and its bounce stops mail as any other does', async () => {
    expect(kinds()).toEqual(['welcome'])
    const letter = { id: 'letter-of-a-test', letter: 'fresh-link' as const, address, client: null }
    const job = newLetter(letter, Instant.parse(system.now()))
    expect(await store.write([{ put: 'job', value: job, was: null }])).toEqual({ ok: true })
    await work('2026-12-28T20:04:00Z')
    expect(kinds()).toEqual(['welcome', 'fresh-link'])
    const mail = system.mails().at(-1)
    const { subject, text } = await PostalMime.parse(mail?.raw ?? new Uint8Array())
    expect(subject).toBe('The link you asked for')
    expect(text).toMatch(/Open your page: \S+\/c\/[\w-]+/)
    expect(await store.readJob(job.id)).toMatchObject({ finishedAt: system.now(), sent: [{ client }] })
    expect(await store.readClient(client)).toMatchObject({ bouncedAt: null })

    system.bounce(mail?.messageId ?? '', 'hard')
    expect(await system.drain()).toMatchObject({ failed: 0 })
    expect(await store.readClient(client)).toMatchObject({ bouncedAt: system.now() })
    expect(system.deadLetters()).toEqual([])
  })
})

async function work(at: string): Promise<void> {
  system.setNow(at)
  for (const run of await system.tick()) expect(run).toMatchObject({ ok: true })
  expect(await system.drain()).toMatchObject({ failed: 0 })
}

function kinds(): readonly string[] {
  return system.mails().map(({ tags }) => tags['kind'] ?? '')
}

/** The system's own table, and the id of the one address in it. */
async function lookInto(endpoint: string): Promise<{ store: Store; address: AddressId }> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const db = new DynamoDBClient({ endpoint, region: 'ca-central-1', credentials })
  const [table = ''] = (await db.send(new ListTablesCommand())).TableNames ?? []
  const { Items: items = [] } = await db.send(new ScanCommand({ TableName: table }))
  const [found] = items.flatMap(({ pk }) => (pk?.S?.startsWith('address#') === true ? [pk.S] : []))
  return { store: createDynamoStore({ client: db, table }), address: AddressId.parse(found?.slice('address#'.length)) }
}
