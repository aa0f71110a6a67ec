import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { JobId } from '../../shared/course/ids.ts'
import { runImport } from '../../shared/enrol/run-import.ts'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../support/console-world.ts'
import { type PageServer, servePages } from '../support/page-server.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour', { closures: [] })
const good = aRow({ client_id: 'c-100', name: 'José Núñez', therapist: 't-2', first_session: '2027-01-06T14:00' })
const bad = aRow({ client_id: 'c-101', email: 'nobody' })

let browser: Browser
let world: ConsoleWorld
let server: PageServer
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  world = await createConsoleWorld({ clinic, now: at('2026-12-20T12:00:00Z') })
  server = await servePages({ '/staff/': world.handler(people.admin) })
})
afterEach(async () => {
  await page.context().close()
  await server.close()
})

async function open(options: { readonly javaScriptEnabled?: boolean } = {}): Promise<void> {
  const context = await browser.newContext({ ...options, viewport: { width: 360, height: 900 } })
  page = await context.newPage()
  await page.goto(`${server.url}/staff/import`)
}

async function choose(csv: string): Promise<void> {
  await page.getByLabel('File').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Show what each row comes to' }).click()
}

async function work(): Promise<void> {
  const id = JobId.parse(new URL(page.url()).pathname.split('/').at(-1))
  while (await runImport(world.deps, id));
}

describe('the page to take in a clients’ file', () => {
  it('takes a chosen file without script, tells what is wrong, and enrols the good rows', async () => {
    await open({ javaScriptEnabled: false })
    await choose(csvText([good, bad]))
    await page.getByText('1 row can be enrolled, 1 row cannot.').waitFor()
    await page.getByRole('cell', { name: 'give an address such as name@example.org' }).waitFor()
    await page.getByRole('button', { name: 'Enrol only the 1 row that can be' }).click()
    await page.waitForURL('**/staff/import/import-*')
    await page.getByText('Gone over: 0 of 1.').waitFor()
    await work()
    await page.getByRole('link', { name: 'Look again' }).click()
    await page.getByText('Enrolled: 1 of 1.').waitFor()
    expect((await world.store.listCourses(null, 10)).items).toEqual(['c-001.1', 'c-100.1'])
  })

  it('looks by itself how far the job is, in a page that all can use', async () => {
    await open()
    expect(await accessFaults(page)).toEqual([])
    await choose(csvText([good, bad]))
    expect(await accessFaults(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: 'Enrol only' }).click()
    await page.getByText('Gone over: 0 of 1.').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await work()
    await page.getByText('Enrolled: 1 of 1.').waitFor()
  })

  it('leads from the export to a file that is kept', async () => {
    await open()
    await page.getByRole('link', { name: 'Export' }).click()
    expect(await accessFaults(page)).toEqual([])
    const [clients] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Clients as CSV' }).click(),
    ])
    expect(clients.suggestedFilename()).toBe('clients.csv')
    const [sessions] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Sessions as CSV' }).click(),
    ])
    expect(sessions.suggestedFilename()).toBe('sessions.csv')
  })
})
