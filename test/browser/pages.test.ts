import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { textsOf, writtenLocales } from '../../shared/texts/catalogue.ts'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import type { LinkWorld } from '../support/link-world.ts'
import { type PageServer, servePages } from '../support/page-server.ts'
import { createStaffWorld, sentAttempt } from '../support/staff-world.ts'

let browser: Browser
let world: LinkWorld
let server: PageServer

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  const made = await createStaffWorld({ client: { zone: 'Asia/Tokyo' } })
  world = made.world
  server = await servePages({ '/staff': made.staff, '/': made.world.pages })
})
afterEach(() => server.close())

/** Opens a page without script, as every client must be able to; whatever the browser complains of is told. */
async function opened(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('requestfailed', (request) => complaints.push(request.url()))
  await page.goto(`${server.url}${path}`)
  return { page, complaints }
}

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 800 }, colorScheme })),
)

describe('client pages', () => {
  it.each(looks)('are accessible and fit: $viewport.width px, $colorScheme', async (look) => {
    const paths = [
      world.linkTo({ texts: [textsOf('en').middle[0].key] }),
      world.linkTo({ slot: null }),
      world.linkTo({ purpose: 'stop-all' }),
      '/staff/',
      '/staff/courses/c-001.1',
      `/staff/mails/c-001.1/${sentAttempt}`,
    ]
    for (const path of paths) {
      const { page, complaints } = await opened(path, look)
      expect(await accessFaults(page)).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
      expect(complaints).toEqual([])
      await page.context().close()
    }
    const { page } = await opened('/c/nonsense', look)
    expect(await accessFaults(page)).toEqual([])
    await page.context().close()
  })

  it.each(writtenLocales)('are accessible, fit and stand in their own direction: %s', async (locale) => {
    const made = await createStaffWorld({ client: { zone: 'Asia/Tokyo', locale } })
    const own = await servePages({ '/staff': made.staff, '/': made.world.pages })
    for (const path of [made.world.linkTo({ texts: ['middle.01'] }), made.world.linkTo({ purpose: 'stop-all' })]) {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
      await page.goto(`${own.url}${path}`)
      expect(await accessFaults(page)).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
      expect(await page.evaluate('getComputedStyle(document.querySelector("main")).direction')).toBe(
        textsOf(locale).direction,
      )
      await page.close()
    }
    await own.close()
  })

  it('shows its style, which its policy knows by its hash', async () => {
    const { page } = await opened(world.linkTo())
    expect(await page.evaluate("getComputedStyle(document.querySelector('main')).borderTopColor")).toBe(
      'rgb(31, 111, 120)',
    )
    await page.context().close()
  })

  it('stops mails only when a person chooses and presses on, without script', async () => {
    const { page, complaints } = await opened(world.linkTo(), { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Choose which e-mails you get' }).click()
    await page.getByRole('button', { name: 'Stop them' }).click()
    expect(await world.store.readClient(world.client.id)).toMatchObject({ version: 1 })
    await page.getByLabel('Reminders').check()
    await page.getByRole('button', { name: 'Stop them' }).click()
    await page.getByText('You get no more reminders.').waitFor()
    expect(await world.store.readClient(world.client.id)).toMatchObject({ reminders: false, prompts: true, version: 2 })
    await page.reload()
    await page.goBack()
    await page.goForward()
    expect(await world.store.readClient(world.client.id)).toMatchObject({ version: 2 })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('can be worked with the keyboard alone', async () => {
    const { page } = await opened(world.linkTo({ purpose: 'stop-all' }))
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('You get no more e-mails from us.').waitFor()
    expect(await world.store.readClient(world.client.id)).toMatchObject({ unsubscribedAt: '2027-02-28T22:00:00Z' })
    await page.context().close()
  })

  it('shows staff the mail as the client sees it, in a frame where nothing runs', async () => {
    const { page } = await opened(`/staff/mails/c-001.1/${sentAttempt}`)
    const frame = page.frameLocator('iframe')
    await frame.getByText('Your appointments are booked.').waitFor()
    expect(await frame.getByRole('listitem').count()).toBeGreaterThanOrEqual(12)
    await page.context().close()
  })
})
