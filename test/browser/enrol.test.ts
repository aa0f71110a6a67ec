import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { CourseId } from '../../shared/course/ids.ts'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { type ConsoleWorld, createConsoleWorld, people } from '../support/console-world.ts'
import { type PageServer, servePages } from '../support/page-server.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const clinic = sampleClinic('harbour', { closures: [] })

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
  server = await servePages({ '/staff/': world.handler(people.frontDesk) })
})
afterEach(async () => {
  await page.context().close()
  await server.close()
})

/** A page on a device of its own; the world's cookies and origin are the server's own. */
async function open(options: { readonly javaScriptEnabled?: boolean; readonly width?: number } = {}): Promise<void> {
  const { width = 1280, ...more } = options
  const context = await browser.newContext({ ...more, viewport: { width, height: 900 } })
  page = await context.newPage()
  await page.goto(`${server.url}/staff/enrol`)
}

async function fillIn(): Promise<void> {
  await page.getByLabel('Client’s id').fill('c-100')
  await page.getByLabel('Name', { exact: true }).fill('Ben Osei')
  await page.getByLabel('E-mail address').fill('ben@clients.example')
  await page.getByLabel('Therapist').selectOption('t-2')
  await page.getByLabel('Day of consent').fill('2026-12-01')
  await page.getByLabel('First session').fill('2027-01-06T14:00')
}

async function isEnrolled(): Promise<boolean> {
  return (await world.store.readCourse(CourseId.parse('c-100.1'))) !== null
}

describe('the page to enrol somebody', () => {
  it('shows what is booked while it is filled in, and books it', async () => {
    await open()
    await fillIn()
    await page.getByText('Wed 24 March 2027, 14:00').waitFor()
    expect(await isEnrolled()).toBe(false)
    expect(await accessFaults(page)).toEqual([])
    await page.getByLabel('Sessions agreed on').fill('14')
    await page.getByText('Wed 7 April 2027, 14:00').waitFor()
    await page.getByRole('button', { name: 'Book the course' }).click()
    await page.waitForURL('**/staff/courses/c-100.1')
    expect((await world.store.readCourse(CourseId.parse('c-100.1')))?.course.slots).toBe(14)
  })

  it('lets nobody book what the form no longer says', async () => {
    await open()
    await fillIn()
    const button = page.getByRole('button', { name: 'Book the course' })
    await button.waitFor()
    await page.route('**/staff/enrol', (route) => route.abort())
    await page.getByLabel('Sessions agreed on').fill('16')
    await button.waitFor({ state: 'detached' })
    expect(await isEnrolled()).toBe(false)
  })

  it('tells the newest answer, whichever comes last', async () => {
    await open()
    await fillIn()
    await page.getByText('1 of 12', { exact: true }).waitFor()
    let asked = 0
    await page.route('**/staff/enrol', async (route) => {
      asked += 1
      const isFirst = asked === 1
      if (isFirst) await new Promise((done) => setTimeout(done, 1500))
      await route.continue().catch(() => {})
    })
    await page.getByLabel('Sessions agreed on').fill('13')
    await page.waitForTimeout(500)
    await page.getByLabel('Sessions agreed on').fill('15')
    await page.getByText('1 of 15', { exact: true }).waitFor()
    await page.waitForTimeout(1500)
    expect(await page.getByText('1 of 13', { exact: true }).count()).toBe(0)
  })

  it('does the same without script, by its button', async () => {
    await open({ javaScriptEnabled: false, width: 360 })
    await fillIn()
    await page.getByRole('button', { name: 'Show what this books' }).click()
    await page.getByRole('button', { name: 'Book the course' }).click()
    await page.waitForURL('**/staff/courses/c-100.1')
    expect(await isEnrolled()).toBe(true)
  })

  it('fits a telephone, and tells what is missing where the eye and the screen reader come first', async () => {
    await open({ width: 360 })
    await page.getByRole('button', { name: 'Show what this books' }).click()
    await page.getByRole('link', { name: 'Name: give a name' }).click()
    expect(await page.getByLabel('Name', { exact: true }).evaluate((input) => input === document.activeElement)).toBe(
      true,
    )
    expect(await scrollsSideways(page)).toBe(false)
    expect(await accessFaults(page)).toEqual([])
  })
})
