import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { renderMail } from '../../shared/mail/render-mail.tsx'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { allKinds, mailOf } from '../support/sample-mail.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((colorScheme) => locales.map((locale) => ({ width, colorScheme, locale }))),
)

describe('mails', () => {
  it.each(looks)(
    'of every kind are accessible and fit: $width px, $colorScheme, $locale',
    async ({ width, colorScheme, locale }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      for (const kind of allKinds) {
        for (const content of ['neutral', 'full'] as const) {
          await page.setContent(renderMail(mailOf(kind, { content, client: { zone: 'Asia/Tokyo', locale } })).html)
          // A mail is shown within a mail program's page, which has the landmarks and the first heading.
          const faults = (await accessFaults(page)).filter(
            (fault) => !/^(?:region|landmark-one-main|page-has-heading-one|heading-order):/.test(fault),
          )
          expect(faults).toEqual([])
          expect(await scrollsSideways(page)).toBe(false)
        }
      }
      expect(asked).toEqual([])
      await page.close()
    },
  )
})
