import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser } from 'playwright-core'

import { locales } from '../../shared/course/client.ts'
import { startBrowser } from '../support/browser.ts'
import { servePages } from '../support/page-server.ts'
import { type Tour, tourOf } from '../support/page-tour.ts'

/**
 * Photographs each page behind a client's link in every language, width and look, and lays the pictures of one page out on
 * one sheet: docs/screens/NAME.jpg. Run it when a page has changed, and look at what it made.
 */
const out = join(import.meta.dirname, '../../docs/screens')
const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const

/** What a sheet shows of a page's own size. */
const scale = 0.45

interface Shot {
  readonly locale: string
  readonly width: number
  readonly scheme: (typeof schemes)[number]
  readonly image: string
}

const browser = await startBrowser()
const sheets = new Map<string, Shot[]>()
for (const locale of locales) {
  const tour = await tourOf(locale)
  const server = await servePages({ '/': tour.world.pages })
  for (const look of widths.flatMap((width) => schemes.map((scheme) => ({ locale, width, scheme })))) {
    for (const { name, shot } of await photograph(server.url, tour, look)) {
      sheets.set(name, [...(sheets.get(name) ?? []), shot])
    }
  }
  await server.close()
}
for (const [name, shots] of sheets) writeFileSync(join(out, `${name}.jpg`), await layOut(browser, shots))
await browser.close()

async function photograph(
  url: string,
  { stops }: Tour,
  look: Omit<Shot, 'image'>,
): Promise<readonly { readonly name: string; readonly shot: Shot }[]> {
  const { locale, width, scheme } = look
  const page = await browser.newPage({ colorScheme: scheme, locale })
  const shots: { name: string; shot: Shot }[] = []
  for (const { name, path } of stops) {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(`${url}${path}`)
    // What sticks to the window's edge would stand in the middle of the picture.
    const height: unknown = await page.evaluate('document.documentElement.scrollHeight')
    await page.setViewportSize({ width, height: Number(height) })
    shots.push({ name, shot: { ...look, image: (await page.screenshot({ fullPage: true })).toString('base64') } })
  }
  await page.close()
  return shots
}

/** One row a language: phone, tablet, desk, each light and dark. */
async function layOut(from: Browser, shots: readonly Shot[]): Promise<Buffer> {
  const rows = locales.map((locale) => shots.filter((shot) => shot.locale === locale))
  const pictures = (row: readonly Shot[]): string =>
    row
      .map(({ width, scheme, image }) => {
        const shown = Math.round(width * scale)
        return `<figure><img width="${shown}" src="data:image/png;base64,${image}"><figcaption>${width} ${scheme}</figcaption></figure>`
      })
      .join('')
  const page = await from.newPage({ viewport: { width: 2520, height: 800 } })
  await page.setContent(`<style>
    body { margin: 16px; background: #888; font: 14px sans-serif; width: max-content }
    div { display: flex; gap: 12px; align-items: flex-start; margin-bottom: 16px }
    figure { margin: 0 } figcaption { padding: 2px }
  </style>${rows.map((row) => `<div>${pictures(row)}</div>`).join('')}`)
  const sheet = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 50 })
  await page.close()
  return sheet
}
