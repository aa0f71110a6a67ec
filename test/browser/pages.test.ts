import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { type PageServer, servePages } from '../support/page-server.ts'
import { type ConsoleWorld, createSentWorld, sentAttempt } from '../support/console-world.ts'

let browser: Browser
let world: ConsoleWorld
let server: PageServer

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  world = await createSentWorld({ client: { zone: 'Asia/Tokyo' } })
  server = await servePages({ '/staff': world.handler(), '/': world.pages })
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

describe('the staff’s pages, and those that stop mails', () => {
  it.each(looks)('are accessible and fit: $viewport.width px, $colorScheme', async (look) => {
    const paths = ['/staff/', '/staff/courses/c-001.1', `/staff/courses/c-001.1/mails/${sentAttempt}`]
    for (const path of paths) {
      const { page, complaints } = await opened(path, look)
      expect(await accessFaults(page)).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  it('shows its style, which its policy knows by its hash', async () => {
    const { page } = await opened(world.linkTo())
    expect(await page.evaluate("getComputedStyle(document.querySelector('main')).borderTopColor")).toBe(
      'rgb(31, 111, 120)',
    )
    await page.context().close()
  })

  it('stops mails only when a person chooses and presses on, without script', async () => {
    const { page, complaints } = await opened(world.linkTo({ purpose: 'stop-all' }), { javaScriptEnabled: false })
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
    const { page } = await opened(`/staff/courses/c-001.1/mails/${sentAttempt}`)
    const frame = page.frameLocator('iframe')
    await frame.getByText('Your appointments are booked.').waitFor()
    expect(await frame.getByRole('listitem').count()).toBeGreaterThanOrEqual(12)
    await page.context().close()
  })
})
