import { randomBytes } from 'node:crypto'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { hashPin } from '../../shared/pin/pin-hash.ts'
import { textsOf } from '../../shared/texts/catalogue.ts'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { createLinkWorld } from '../support/link-world.ts'
import { type PageServer, servePages } from '../support/page-server.ts'
import { type Tour, tourOf } from '../support/page-tour.ts'
import { faultsOf } from '../support/valid-html.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const widths = [360, 768, 1280] as const
const looks = widths.flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 800 }, colorScheme })),
)

/** Whatever the browser complains of or asks for besides the page itself. */
function watch(page: Page): string[] {
  const told: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') told.push(message.text())
  })
  page.on('requestfailed', (request) => told.push(`failed: ${request.url()}`))
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) told.push(`asked for: ${request.url()}`)
  })
  page.on('pageerror', (error) => told.push(error.message))
  return told
}

/** The server's own answer of 404 is one that the browser tells of. */
const expected = /status of 404/

describe.each(locales)('the client’s pages in %s', (locale) => {
  let tour: Tour
  let server: PageServer

  beforeAll(async () => {
    tour = await tourOf(locale)
    server = await servePages({ '/': tour.world.pages })
  })
  afterAll(() => server.close())

  it('are valid, and under 30 KB each', async () => {
    for (const { name, path } of tour.stops) {
      const body = await (await fetch(`${server.url}${path}`)).text()
      expect(await faultsOf(body), name).toEqual([])
      expect(Buffer.byteLength(body), name).toBeLessThan(30_000)
    }
  })

  it.each(looks)(
    'are accessible, fit, ask for nothing else and stand in their direction: $viewport.width px, $colorScheme',
    { timeout: 120_000 },
    async (look) => {
      const page = await browser.newPage({ ...look, locale })
      const told = watch(page)
      for (const { name, path } of tour.stops) {
        await page.goto(`${server.url}${path}`)
        expect(await accessFaults(page), name).toEqual([])
        expect(await scrollsSideways(page), name).toBe(false)
        const direction: unknown = await page.evaluate('getComputedStyle(document.querySelector("main")).direction')
        expect(direction, name).toBe(textsOf(locale).direction)
        const unexpected = told.splice(0).filter((line) => !expected.test(line))
        expect(unexpected, name).toEqual([])
      }
      await page.close()
    },
  )

  it('say the same without script', async () => {
    const [withScript, without] = await Promise.all(
      [true, false].map((javaScriptEnabled) => browser.newPage({ javaScriptEnabled, locale })),
    )
    for (const { name, path } of tour.stops) {
      const [one, other] = await Promise.all(
        [withScript, without].map(async (page) => {
          await page?.goto(`${server.url}${path}`)
          // The calendar's address is sealed anew each time.
          return (await page?.locator('body').innerText())?.replace(/feeds\/\S+/, '')
        }),
      )
      expect(other, name).toBe(one)
      expect(other, name).not.toBe('')
    }
    await Promise.all([withScript?.close(), without?.close()])
  })
})

describe('from the mail’s button', () => {
  it('to confirmed is one tap more, on a phone without script', async () => {
    const world = await createLinkWorld()
    const server = await servePages({ '/': world.pages })
    const context = await browser.newContext({ javaScriptEnabled: false, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    await page.goto(`${server.url}${world.linkTo()}`)
    await page.getByRole('button', { name: 'I will be there' }).tap()
    await page.getByText('You told us that you will be there.').waitFor()
    expect((await world.store.readCourse(world.course.id))?.slots[7]?.status).toBe('confirmed')
    await page.getByRole('button', { name: 'Take it back' }).tap()
    await page.getByRole('button', { name: 'I will be there' }).waitFor()
    expect((await world.store.readCourse(world.course.id))?.slots[7]?.status).toBe('scheduled')
    await context.close()
    await server.close()
  })
})

describe('with the keyboard alone', () => {
  it('a client confirms, and asks for another time', async () => {
    const world = await createLinkWorld()
    const server = await servePages({ '/': world.pages })
    const page = await browser.newPage()
    const press = async (key: string, name: string): Promise<void> => {
      for (let tabs = 0; tabs < 40; tabs += 1) {
        const focused: unknown = await page.evaluate(
          'document.activeElement?.labels?.[0]?.innerText ?? document.activeElement?.innerText ?? ""',
        )
        if (focused === name) return page.keyboard.press(key)
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not reach ${name}`)
    }
    await page.goto(`${server.url}${world.linkTo()}`)
    await press('Enter', 'I will be there')
    await page.getByText('You told us that you will be there.').waitFor()
    await press('Enter', 'Ask for another time')
    await page.getByText('What would suit you better?').waitFor()
    await press('Space', 'Tuesday')
    await press('Enter', 'Ask for another time')
    await page.getByText('You asked for another time on').waitFor()
    expect((await world.store.readCourse(world.course.id))?.slots[7]?.request).toMatchObject({ weekdays: ['tue'] })
    await page.close()
    await server.close()
  })
})

describe('a PIN', () => {
  it('is asked for once, and opens the pages for a while', async () => {
    const world = await createLinkWorld({ client: { pin: await hashPin('4711', randomBytes) } })
    const server = await servePages({ '/': world.pages })
    const page = await browser.newPage()
    await page.goto(`${server.url}${world.linkTo()}`)
    await page.getByRole('link', { name: 'All appointments' }).click()
    await page.getByLabel('PIN').fill('1234')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('This is not the right PIN.').waitFor()
    await page.getByLabel('PIN').fill('4711')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('7 of 12 are behind you.').waitFor()
    await page.getByRole('link', { name: 'Your appointment', exact: true }).click()
    await page.getByText('8 of 12').waitFor()
    expect((await page.context().cookies()).map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
      { httpOnly: true, sameSite: 'Lax' },
    ])
    await page.close()
    await server.close()
  })
})

describe('a robot with a whole browser', () => {
  it('changes nothing by opening every page and letting its scripts run', async () => {
    const tour = await tourOf('en')
    const server = await servePages({ '/': tour.world.pages })
    const before = JSON.stringify(await tour.world.store.readCourse(tour.world.course.id))
    const answered = JSON.stringify(await tour.world.store.listAnswered(tour.world.course.id))
    for (const { path } of tour.stops) {
      const page = await browser.newPage()
      await page.goto(`${server.url}${path}`)
      await page.mouse.move(100, 300)
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
      await page.waitForTimeout(150)
      await page.close({ runBeforeUnload: true })
    }
    expect(JSON.stringify(await tour.world.store.readCourse(tour.world.course.id))).toBe(before)
    expect(JSON.stringify(await tour.world.store.listAnswered(tour.world.course.id))).toBe(answered)
    await server.close()
  })
})
