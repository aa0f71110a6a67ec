import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'

import { startBrowser } from '../support/browser.ts'
import { type ConsoleSystem, enter, startConsole } from '../support/console-system.ts'
import { madeOf, stopsOf } from '../support/console-tour.ts'

/**
 * Photographs each page of the console at a desk, light and dark side by side: docs/screens/console-NAME.jpg. Run it when a
 * page has changed, and look at what it made.
 */
const out = join(import.meta.dirname, '../../docs/screens')
const schemes = ['light', 'dark'] as const

/** The top of a long page tells enough. */
const most = 1600

const [browser, clinic] = await Promise.all([startBrowser(), startConsole()])
const pages = await Promise.all(schemes.map((colorScheme) => enter(clinic.origin, 'admin', { browser, colorScheme })))
const [first] = pages
const stops = first === undefined ? [] : stopsOf(await madeOf(first, clinic.origin))
for (const { name, path } of stops) {
  const shots: string[] = []
  for (const page of pages) shots.push(await photograph(page, clinic, path))
  writeFileSync(join(out, `console-${name}.jpg`), await layOut(browser, shots))
}
await Promise.all([browser.close(), clinic.stop()])

async function photograph(page: Page, { origin }: ConsoleSystem, path: string): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.goto(`${origin}/staff/${path}`)
  const height: unknown = await page.evaluate('document.documentElement.scrollHeight')
  await page.setViewportSize({ width: 1280, height: Math.min(Number(height), most) })
  return (await page.screenshot()).toString('base64')
}

async function layOut(from: Browser, shots: readonly string[]): Promise<Buffer> {
  const page = await from.newPage({ viewport: { width: 1600, height: 400 } })
  const pictures = shots.map((image) => `<img width="788" src="data:image/png;base64,${image}">`)
  await page.setContent(`<style>
    body { margin: 8px; background: #888; display: flex; gap: 8px; align-items: flex-start }
  </style>${pictures.join('')}`)
  const sheet = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 70 })
  await page.close()
  return sheet
}
