import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { type ConsoleSystem, enter, startConsole } from '../support/console-system.ts'
import { madeOf, stopsOf } from '../support/console-tour.ts'
import { faultsOf } from '../support/valid-html.ts'

let browser: Browser
let clinic: ConsoleSystem

beforeAll(async () => {
  ;[browser, clinic] = await Promise.all([startBrowser(), startConsole()])
})
afterAll(async () => {
  await Promise.all([browser.close(), clinic.stop()])
})

const go = (page: Page, path: string) => page.goto(`${clinic.origin}/staff/${path}`)

/** Whatever the browser complains of. */
function watch(page: Page): string[] {
  const told: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') told.push(message.text())
  })
  page.on('requestfailed', (request) => told.push(`failed: ${request.url()}`))
  page.on('pageerror', (error) => told.push(error.message))
  return told
}

describe('the console’s pages', () => {
  const looks = [360, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 800 }, colorScheme })),
  )

  it.each(looks)('are accessible, fit and make no noise: $viewport.width px, $colorScheme', async (look) => {
    const page = await enter(clinic.origin, 'admin', { browser, ...look })
    const stops = stopsOf(await madeOf(page, clinic.origin))
    const told = watch(page)
    for (const { name, path } of stops) {
      await go(page, path)
      expect(await accessFaults(page), name).toEqual([])
      expect(await scrollsSideways(page), name).toBe(false)
      expect(told.splice(0), name).toEqual([])
    }
    await page.context().close()
  })

  it('say the same without script, as valid HTML', async () => {
    const [one, other] = await Promise.all([
      enter(clinic.origin, 'admin', { browser }),
      enter(clinic.origin, 'admin', { browser, javaScriptEnabled: false }),
    ])
    for (const { name, path } of stopsOf(await madeOf(one, clinic.origin))) {
      const [, answer] = await Promise.all([go(one, path), go(other, path)])
      const words = await other.locator('body').innerText()
      expect(words, name).toBe(await one.locator('body').innerText())
      expect(words, name).not.toBe('')
      expect(await faultsOf((await answer?.text()) ?? ''), name).toEqual([])
    }
    await Promise.all([one.context().close(), other.context().close()])
  })
})
