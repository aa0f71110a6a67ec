import { readFile } from 'node:fs/promises'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

import { travel } from '../../infra/local/travel.ts'
import { accessFaults, scrollsSideways, startBrowser } from '../support/browser.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { type ConsoleSystem, enter, startConsole } from '../support/console-system.ts'

let browser: Browser
let clinic: ConsoleSystem

beforeAll(async () => {
  ;[browser, clinic] = await Promise.all([startBrowser(), startConsole()])
})
afterAll(async () => {
  await Promise.all([browser.close(), clinic.stop()])
})

const enterAs = (group: string, options: { readonly javaScriptEnabled?: boolean } = {}) =>
  enter(clinic.origin, group, { browser, ...options })

const go = (page: Page, path: string) => page.goto(`${clinic.origin}/staff/${path}`)

const Course = z.object({ sessions: z.array(z.object({ slot: z.number(), startsAt: z.string() })) })

/** When each session of a course begins, as the API tells it. */
async function timesOf(course: string): Promise<readonly (readonly [number, string])[]> {
  const { body } = await clinic.api.ask({ method: 'GET', path: `/api/courses/${course}` })
  return Course.parse(body).sessions.map(({ slot, startsAt }) => [slot, startsAt] as const)
}

describe('the day of a clinic', () => {
  it('begins with a sign-in, and ends with a sign-out that holds', async () => {
    const page = await enterAs('front-desk')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/staff\/signed-out$/)
    await go(page, 'courses/c-001.1')
    expect(new URL(page.url()).origin).not.toBe(clinic.origin)
    await page.context().close()
  })

  it('loses nothing that was typed when the session was over: who signs in again finds it in the form', async () => {
    const page = await enterAs('front-desk')
    await go(page, 'courses/c-002.1/do/move?slot=6')
    await page.getByLabel('Or another day and time').fill('2027-02-16T11:00')
    await page.context().clearCookies({ name: '__Host-staff' })
    await page.getByRole('button', { name: 'Show what this does' }).click()
    await page.getByRole('heading', { name: 'Nothing was done yet' }).waitFor()
    expect([await scrollsSideways(page), await accessFaults(page)]).toEqual([false, []])
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in, in a new tab' }).click(),
    ])
    await tab.getByRole('link', { name: 'front-desk', exact: true }).click()
    await tab.getByRole('heading', { name: 'Signed in again' }).waitFor()
    await tab.close()
    await page.getByRole('button', { name: 'Show my form again' }).click()
    expect(await page.getByLabel('Or another day and time').inputValue()).toBe('2027-02-16T11:00')
    await page.getByRole('heading', { name: 'What this does' }).waitFor()
    await page.context().close()
  })

  it('moves a session and all that follow, as previewed, and puts them back', async () => {
    const page = await enterAs('front-desk')
    await go(page, 'courses/c-002.1/do/move?slot=5')
    await page.getByLabel('Or another day and time').fill('2027-02-09T11:00')
    await page.getByLabel('Which sessions').selectOption({ label: 'this one and all that follow' })
    await page.getByRole('button', { name: 'Show what this does' }).click()
    await page.getByRole('heading', { name: 'What this does' }).waitFor()
    const before = await timesOf('c-002.1')
    await page.getByRole('button', { name: 'Do it' }).click()
    await page.waitForURL(/courses\/c-002\.1$/)
    for (const day of ['9 February', '30 March']) {
      await page
        .getByRole('cell', { name: new RegExp(`^Tue ${day} 2027, 11:00`) })
        .first()
        .waitFor()
    }
    await page.getByRole('cell', { name: 'local-front-desk' }).first().waitFor()
    await go(page, 'courses/c-002.1/do/undo')
    await page.getByRole('button', { name: 'Show what this does' }).click()
    await page.getByRole('button', { name: 'Do it' }).click()
    await page.waitForURL(/courses\/c-002\.1$/)
    expect(await timesOf('c-002.1')).toEqual(before)
    await page.context().close()
  })

  it('extends a course, and tells it in the audit', async () => {
    const page = await enterAs('admin')
    await go(page, 'courses/c-002.1/do/extend')
    await page.getByLabel('Sessions in all').fill('14')
    await page.getByLabel('Reason').fill('two more were agreed on')
    await page.getByRole('button', { name: 'Show what this does' }).click()
    await page.getByRole('button', { name: 'Do it' }).click()
    await page.waitForURL(/courses\/c-002\.1$/)
    await page.getByRole('cell', { name: '14 of 14' }).waitFor()
    await go(page, 'audit?client=c-002')
    expect(await page.getByRole('cell', { name: 'two more were agreed on' }).count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('tells at once of an answer that calls for help, until somebody has seen to it', async () => {
    const page = await enterAs('therapist-t-1')
    const urgent = page.getByRole('listitem').filter({ hasText: 'A client needs somebody at once' })
    await urgent.getByRole('button', { name: /I have seen to it/ }).click()
    await urgent.waitFor({ state: 'detached' })
    await go(page, '')
    expect(await urgent.count()).toBe(0)
    await page.context().close()
  })

  it('moves what lies in a leave once its effect was seen and approved', async () => {
    const page = await enterAs('admin')
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('link', { name: 'Leave and closures' }).click()
    await page.getByLabel('Who is away').selectOption({ value: 't-3' })
    await page.getByLabel('First day').fill('2027-02-22')
    await page.getByLabel('Last day').fill('2027-02-26')
    await page.getByRole('button', { name: 'Declare it, and show what it touches' }).click()
    await page.getByRole('heading', { name: 'What it does to each course' }).waitFor()
    const touched = page.getByRole('group').filter({ hasText: /1 session moves, 1 mail|sessions move, 1 mail/ })
    const count = await touched.count()
    expect(count).toBeGreaterThan(0)
    const within = async (): Promise<number> => {
      const { body } = await clinic.api.ask({
        method: 'GET',
        path: '/api/diary',
        query: 'week=2027-02-22&therapist=t-3',
      })
      return (JSON.stringify(body).match(/"kind":"session"/g) ?? []).length
    }
    const before = await within()
    await travel(clinic.system, clinic.system.now())
    const sent = clinic.system.mails().length
    await page.getByRole('button', { name: 'Approve: move the sessions' }).click()
    await travel(clinic.system, clinic.system.now())
    await page.reload()
    await page
      .getByText(/moved|done/)
      .first()
      .waitFor()
    expect([before > 0, await within()]).toEqual([true, 0])
    expect(clinic.system.mails().length - sent).toBe(count)
    await page.context().close()
  })

  it('tells how the sessions went, and gives the figures as a file', async () => {
    const page = await enterAs('admin')
    await page.getByRole('link', { name: 'Reports', exact: true }).click()
    await page.getByLabel('From').fill('2027-01-01')
    await page.getByLabel('To').fill('2027-01-27')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('1 January 2027 to 27 January 2027').waitFor()
    const file = page.waitForEvent('download')
    await page.getByRole('link', { name: 'The figures as a CSV file' }).click()
    const text = await readFile(await (await file).path(), 'utf8')
    expect(text).toMatch(/^\uFEFF?from,to,section,figure,count,of,not_known\r?\n2027-01-01,2027-01-27,/)
    expect(text).toMatch(/missed,1,/)
    await page.context().close()
  })

  it('enrols at a free time that the diary shows', async () => {
    const page = await enterAs('front-desk')
    await go(page, 'diary?week=2027-02-15&therapist=t-4')
    await page.locator('a[href*="enrol?"]').first().click()
    await page.waitForURL(/\/staff\/enrol\?/)
    expect(await page.getByLabel('Therapist').inputValue()).toBe('t-4')
    expect(await page.getByLabel('First session').inputValue()).toMatch(/^2027-02-1[5-9]T\d\d:\d\d$/)
    await page.context().close()
  })

  it('enrols a client on one page, with every date shown before', async () => {
    const page = await enterAs('front-desk')
    await page.getByRole('link', { name: 'Enrol', exact: true }).click()
    await page.getByLabel('Client’s id').fill('c-102')
    await page.getByLabel('Name').fill('Ines Calder')
    await page.getByLabel('E-mail address').fill('ines.calder@example.org')
    await page.getByLabel('Therapist').selectOption({ value: 't-4' })
    await page.getByLabel('First session').fill('2027-02-12T14:00')
    await page.getByLabel('Day of consent to e-mails').fill('2027-01-20')
    // With script the preview comes by itself.
    await page.getByRole('button', { name: 'Book the course' }).click()
    await page.waitForURL(/courses\/c-102\.1$/)
    expect((await timesOf('c-102.1')).length).toBe(12)
    expect(await page.getByRole('cell', { name: '30 April 2027, 14:00' }).count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('takes in a file once the cell that was wrong is right', async () => {
    const page = await enterAs('admin')
    const give = async (first: string): Promise<void> => {
      const row = aRow({ client_id: 'c-101', therapist: 't-4', first_session: first })
      const buffer = Buffer.from(csvText([row]))
      await go(page, 'import')
      await page.getByLabel('File').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: 'Show what each row comes to' }).click()
    }
    await give('2027-02-30T14:00')
    await page.getByRole('cell', { name: /^2027-02-30T14:00\s+give a date/ }).waitFor()
    expect(await page.getByRole('button', { name: /^Enrol/ }).count()).toBe(0)
    await give('2027-02-11T14:00')
    await page.getByRole('button', { name: 'Enrol all 1 row' }).click()
    await page.waitForURL(/import\/import-/)
    await travel(clinic.system, clinic.system.now())
    await page.getByRole('link', { name: 'Look again' }).click()
    await page.getByText('Enrolled: 1 of 1.').waitFor()
    expect((await timesOf('c-101.1')).length).toBe(12)
    await page.context().close()
  })

  it('shows a refusal at the field that it is about', async () => {
    const page = await enterAs('admin')
    await go(page, 'courses/c-003.1/do/extend')
    await page.getByLabel('Sessions in all').fill('16')
    await page.getByRole('button', { name: 'Show what this does' }).click()
    const fault = page.getByRole('alert').getByRole('link', { name: 'Reason' })
    await fault.click()
    expect(new URL(page.url()).hash).toBe('#reason')
    await page.context().close()
  })
})

describe('without script', () => {
  it('a session is moved with its preview', async () => {
    const page = await enterAs('admin', { javaScriptEnabled: false })
    await go(page, 'courses/c-006.1/do/move?slot=4')
    const first = page.getByRole('radio').first()
    const to = (await first.getAttribute('value')) ?? ''
    await first.check()
    await page.getByRole('button', { name: 'Show what this does' }).click()
    await page.getByRole('button', { name: 'Do it' }).click()
    await page.waitForURL(/courses\/c-006\.1$/)
    expect(await page.getByRole('cell', { name: to.slice(11, 16) }).count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('with the keyboard alone', () => {
  it('one signs in, opens a course and moves a session', async () => {
    const page = await browser.newPage()
    page.setDefaultTimeout(5000)
    const reach = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < 150; tabs += 1) {
        const focused: unknown = await page.evaluate(
          'document.activeElement?.labels?.[0]?.innerText ?? document.activeElement?.innerText ?? ""',
        )
        if (focused === name) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not reach ${name}`)
    }
    const enterAt = async (name: string): Promise<void> => {
      await reach(name)
      await page.keyboard.press('Enter')
    }
    await go(page, 'courses/c-007.1/do/move')
    await enterAt('front-desk')
    await page.waitForURL(/do\/move$/)
    await enterAt('Course c-007.1')
    await page.waitForURL(/courses\/c-007\.1$/)
    await go(page, 'courses/c-007.1/do/move')
    await enterAt('Session 4 of 12, 8 February 2027, 17:30, scheduled')
    await page.waitForURL(/slot=4$/)
    await reach('Or another day and time')
    await page.keyboard.type('02102027')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0530PM')
    await enterAt('Show what this does')
    await page.getByRole('heading', { name: 'What this does' }).waitFor()
    await enterAt('Do it')
    await page.waitForURL(/courses\/c-007\.1$/)
    expect(await timesOf('c-007.1')).toContainEqual([4, '2027-02-11T00:30:00Z'])
    await page.close()
  })
})
