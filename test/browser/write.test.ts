import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { formsOf } from '../../shared/answers/forms-of.ts'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { type LinkWorld, createLinkWorld } from '../support/link-world.ts'
import { type PageServer, servePages } from '../support/page-server.ts'

let browser: Browser
let world: LinkWorld
let server: PageServer
let contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  world = await createLinkWorld()
  server = await servePages({ '/': world.pages })
})
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts = []
  await server.close()
})

function addressOf(form: string): string {
  return `${server.url}${world.linkTo()}/write/8/${formsOf(world.clinic).indexOf(form) + 1}`
}

/** Opens an address on a device of its own. */
async function onDevice(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function keptOf(form: string) {
  return world.store.readLastAnswered(world.course.id, 8, form)
}

describe('a page to write on', () => {
  it('survives a lost connection with what is typed, and is gone on with on a second device', async () => {
    const address = addressOf('role-play')
    const phone = await onDevice(address)
    await phone.getByLabel('Who it is with').fill('A friend')
    await phone.getByText('Saved at 15:00').waitFor()
    expect(await keptOf('role-play')).toMatchObject({ settled: false, answers: { who: 'A friend' } })

    await phone.context().setOffline(true)
    await phone.getByLabel('What it is about').fill('A visit that was put off')
    await phone.getByText('Not saved yet: no connection. We keep trying.').waitFor()
    await phone.getByRole('button', { name: 'Save' }).click()
    expect(await phone.getByLabel('What it is about').inputValue()).toBe('A visit that was put off')
    expect(await keptOf('role-play')).toMatchObject({ answers: { who: 'A friend' } })
    await phone.context().setOffline(false)
    await phone.getByText('Saved at 15:00').waitFor()

    const laptop = await onDevice(address)
    expect(await laptop.getByLabel('What it is about').inputValue()).toBe('A visit that was put off')
    await laptop.getByLabel('What I hope for').fill('That we talk')
    await laptop.getByRole('button', { name: 'Save' }).click()
    await laptop.getByText('You can take it back until 15:10.').waitFor()
    expect(await keptOf('role-play')).toMatchObject({
      settled: true,
      revision: 1,
      answers: { who: 'A friend', about: 'A visit that was put off', hope: 'That we talk' },
    })

    await phone.getByLabel('My opening line').fill('Do you have a moment?')
    await phone.getByText('This page was changed elsewhere').waitFor()
    expect(await phone.getByLabel('My opening line').inputValue()).toBe('Do you have a moment?')
    expect(await keptOf('role-play')).toMatchObject({ revision: 1, settled: true })
    const [present] = await Promise.all([
      phone.context().waitForEvent('page'),
      phone.getByRole('link', { name: 'Look at what is there now' }).click(),
    ])
    expect(await present.getByLabel('What I hope for').inputValue()).toBe('That we talk')
  })

  it('goes on from a draft whose answer was lost on the way', async () => {
    const page = await onDevice(addressOf('role-play'))
    let lost = 0
    await page.route('**/write/**', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByLabel('Who it is with').fill('A friend')
    await page.getByText('no connection').waitFor()
    await page.getByLabel('What it is about').fill('A visit')
    await page.getByText('Saved at').waitFor()
    expect(lost).toBe(1)
    expect(await keptOf('role-play')).toMatchObject({ revision: 1, answers: { who: 'A friend', about: 'A visit' } })
  })

  it('saves when it is left for another, and asks nothing when all is saved', async () => {
    const page = await onDevice(addressOf('role-play'))
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await page.getByLabel('Who it is with').fill('A friend')
    await page.getByText('Saved at').waitFor()
    await page.getByRole('link', { name: 'All pages to write on' }).click()
    await page.getByText('begun, not saved yet').waitFor()
    expect(asked).toEqual([])
  })

  it('saves a press on the button that comes while a draft is on its way', async () => {
    const page = await onDevice(addressOf('role-play'))
    await page.route('**/write/**', async (route) => {
      const answer = await route.fetch()
      if ((route.request().postData() ?? '').includes('keep=draft')) await page.waitForTimeout(700)
      await route.fulfill({ response: answer })
    })
    const draft = page.waitForRequest((request) => (request.postData() ?? '').includes('keep=draft'))
    await page.getByLabel('Who it is with').fill('A friend')
    await draft
    await page.getByLabel('What it is about').fill('A visit')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('You can take it back').waitFor()
    expect(await keptOf('role-play')).toMatchObject({
      settled: true,
      revision: 1,
      answers: { who: 'A friend', about: 'A visit' },
    })
  })

  it('is filled in and gone on with without script, by its buttons', async () => {
    const address = addressOf('relationships-map')
    const first = await onDevice(address, { javaScriptEnabled: false })
    await first.getByLabel('Name').first().fill('Ana')
    await first.getByRole('button', { name: 'Save and show more lines' }).click()
    expect(new URL(first.url()).hash).toBe('#f-people-1')
    const second = await onDevice(address, { javaScriptEnabled: false })
    expect(await second.getByLabel('Name').first().inputValue()).toBe('Ana')
    await second.getByRole('button', { name: 'Save', exact: true }).click()
    await second.getByRole('link', { name: 'People, Line 1, How close' }).click()
    await second.getByLabel('How close').first().selectOption('1')
    await second.getByRole('button', { name: 'Save', exact: true }).click()
    await second.getByText('You can take it back').waitFor()
    expect(await keptOf('relationships-map')).toMatchObject({
      settled: true,
      answers: { people: [{ name: 'Ana', closeness: 1 }] },
    })
  })

  const looks = [360, 768, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 800 }, colorScheme })),
  )

  it.each(looks)('is accessible and fits: $viewport.width px, $colorScheme', async (look) => {
    for (const path of ['/write/8', '/write/8/1', '/write/8/2', '/write/8/3', '/write/8/6', '/write/8/8']) {
      const page = await onDevice(`${server.url}${world.linkTo()}${path}`, look)
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      await page.reload()
      expect(await accessFaults(page), path).toEqual([])
      expect(await scrollsSideways(page), path).toBe(false)
      expect(complaints).toEqual([])
      const save = page.getByRole('button', { name: 'Save', exact: true })
      if ((await save.count()) > 0 && path !== '/write/8/3') continue
      if ((await save.count()) === 0) continue
      await page.getByLabel('Name').first().fill('Ana')
      await save.click()
      expect(await accessFaults(page), 'refused').toEqual([])
    }
  })

  it.each(['es', 'ar'] as const)('is accessible and fits in %s', async (locale) => {
    const own = await createLinkWorld({ client: { locale } })
    const served = await servePages({ '/': own.pages })
    for (const path of ['/write/8', '/write/8/3', '/write/8/6']) {
      const page = await onDevice(`${served.url}${own.linkTo()}${path}`, { viewport: { width: 360, height: 800 } })
      expect(await accessFaults(page), path).toEqual([])
      expect(await scrollsSideways(page), path).toBe(false)
    }
    await served.close()
  })
})
