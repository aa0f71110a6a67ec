import * as z from 'zod'

import { postForm, sendForm } from '../page-form.ts'
import { type Browser, browserOf, crawl, sendForms } from './ask-page.ts'
import { lookAround, signIn } from './console.ts'
import { badFiles, clients, goodFile } from './files.ts'
import { lastMailTo, newestLink, oneClickPath } from './mails.ts'
import { misuseFunctions, misusePages } from './misuse.ts'
import { type Program, programOf } from './program.ts'
import { type Act, whileAllFails, whileSesFails, withoutKeys } from './troubles.ts'
import type { Item, Watched } from './watched-system.ts'
import { canaries } from './words.ts'

const { whole, spanish, arabic, erased } = clients

/** Lives courses from enrolment to the last follow-up; gives what stood in the table when most of it was done. */
export async function live(watched: Watched): Promise<readonly Item[]> {
  const { goTo, work, items } = watched
  const program = programOf(watched)
  const { act } = program
  const browser = browserOf(watched)
  for (const body of [...badFiles, goodFile])
    await program.ask({ method: 'POST', path: '/api/imports', body, type: 'text/csv' })
  await withoutKeys(watched, browser, program)
  await goTo('2027-01-04T17:00:00Z')
  await answer(act)
  await visit(watched, browser)
  await goTo('2027-01-12T23:00:00Z')
  await change(program)
  await misuseFunctions(watched, program)
  await whileSesFails(watched, act, '2027-01-14T18:00:00Z')
  await act({ do: 'erase', client: erased })
  await work()
  await whileAllFails(watched, browser, { act, link: await newestLink(watched, whole) })
  await goTo('2027-01-26T18:00:00Z')
  await visitAll(watched, browser, act)
  await bounce(watched)
  const stood = await items()
  await leave(watched, browser)
  await finish(watched, program)
  return stood
}

/** Every kind of field with a canary in it, and a measure whose answers call for help at once. */
async function answer(act: Act): Promise<void> {
  const { answer: text, answerInList, answerInTable } = canaries
  const sheets = {
    'communication-analysis': { who: text, turns: [{ speaker: 'me', said: answerInTable }], meant: text },
    'role-transition-balance': { old: text, oldGood: [answerInList], people: [answerInList] },
    'relationships-map': { people: [{ name: answerInTable, closeness: 1, confide: 'yes' }], notice: text },
    'diary-card': { note: text, names: [answerInList], mood: 3, sleep: 'badly', days: [{ day: answerInTable }] },
  }
  for (const [form, answers] of Object.entries(sheets))
    await act({ do: 'answer', client: whole, slot: 2, form, answers })
  await act({ do: 'answer', client: whole, slot: 2, form: 'phq-9', answers: [3, 3, 3, 3, 3, 3, 3, 3, 3] })
}

/** A client's own visit: PINs that are wrong and the right one, another address, fresh links, what is to be written. */
async function visit(watched: Watched, browser: Browser): Promise<void> {
  const link = await newestLink(watched, whole)
  for (const pin of [canaries.wrongPin, canaries.field])
    await sendForm(browser, `${link}/pin`, { having: 'pin', fill: { pin } })
  const cookies = await unlock(browser, link)
  await sendForm(browser, link, { having: 'confirm', fill: { confirm: '1' }, cookies })
  const wrong = { address: `${canaries.wishedAddress} or so` }
  const accept = 'application/problem+json'
  await sendForm(browser, `${link}/emails`, { having: 'address', fill: wrong, cookies, accept })
  const wish = { address: canaries.wishedAddress }
  await sendForm(browser, `${link}/emails`, { having: 'address', fill: wish, cookies })
  await sendForm(browser, `${link}/data`, { having: 'copy', fill: { copy: 'yes' }, cookies })
  await watched.work()
  for (const page of ['data', 'data/read', 'data/json']) await browser.ask('GET', `${link}/${page}`, { cookies })
  for (const address of [canaries.sharedAddress, canaries.strangersAddress])
    await postForm(browser, '/c/new', { address })
  const pages = await crawl(browser, link, cookies)
  const toWrite = pages.filter((path) => path.includes('/write/'))
  for (const page of toWrite.slice(0, 6)) await sendForms(browser, page, cookies)
  await misusePages(browser, link)
  await browser.ask('GET', `/staff/courses/${whole}.1?after=${canaries.query}`)
  await lookAround(browser, `${whole}.1`, await signIn(browser, 'admin'))
}

/** Another client's browser follows every link and sends every form; a third one's mail program stops a family of mails. */
async function visitAll(watched: Watched, browser: Browser, act: Act): Promise<void> {
  await act({ do: 'pin', client: spanish, pin: canaries.pin })
  await act({ do: 'preferences', client: spanish, calendar: 'feed' })
  const link = await newestLink(watched, spanish)
  const cookies = await unlock(browser, link)
  const feed = /\/feeds\/[\w.-]+/.exec((await browser.ask('GET', `${link}/course`, { cookies })).body)?.[0]
  if (feed !== undefined) await browser.ask('GET', feed)
  for (const page of await crawl(browser, link, cookies)) await sendForms(browser, page, cookies)
  await postForm(browser, await oneClickPath(watched, arabic), { 'List-Unsubscribe': 'One-Click' })
}

/** A client has everything erased on the page, and looks at it once more. */
async function leave(watched: Watched, browser: Browser): Promise<void> {
  const link = await newestLink(watched, spanish)
  const cookies = await unlock(browser, link)
  await sendForm(browser, `${link}/data`, { having: 'erase', fill: { erase: 'yes' }, cookies })
  await browser.ask('GET', link, { cookies })
  await browser.ask('GET', `${link}/data`, { cookies })
}

/** Gives the PIN: what the browser then keeps. */
async function unlock(browser: Browser, link: string): Promise<readonly string[]> {
  const { cookies = [] } = await sendForm(browser, `${link}/pin`, { having: 'pin', fill: { pin: canaries.pin } })
  if (cookies.length === 0) throw new Error('the right PIN opened nothing')
  return cookies.map((cookie) => cookie.split(';')[0] ?? '')
}

/** Staff change the course, each time saying why where that is asked. */
async function change({ act, ask }: Program): Promise<void> {
  const changes: readonly object[] = [
    { do: 'preferences', calendar: 'feed' },
    { do: 'focus', area: 'role-dispute' },
    { do: 'technique', slot: 6, technique: 'role-play' },
    { do: 'mark', slot: 1, as: 'attended' },
    { do: 'mark', slot: 2, as: 'missed' },
    { do: 'move', slot: 5, to: '2027-02-07T08:00', scope: 'one', override: canaries.reason },
    { do: 'extend', to: 14, reason: canaries.reason },
    { do: 'cancel', slot: 7, for: 'client' },
    { do: 'undo' },
    { do: 'cancel', slot: 8, for: 'staff' },
    { do: 'pause' },
    { do: 'resume', from: '2027-01-18' },
  ]
  for (const one of changes) await act({ client: whole, ...one })
  await ask({ method: 'POST', path: `/api/clients/${whole}/previews`, body: { do: 'therapist', to: 't-5' } })
  await act({ do: 'address', client: whole, email: canaries.wishedAddress })
  await act({ do: 'absence', therapist: 't-1', from: '2027-02-15', to: '2027-02-19', approved: true })
}

/** What SES tells of mails that did not arrive, or were not wanted. */
async function bounce(watched: Watched): Promise<void> {
  const { system } = watched
  system.bounce(lastMailTo(watched, whole).messageId, 'soft')
  system.bounce(lastMailTo(watched, arabic).messageId, 'hard')
  system.bounce(lastMailTo(watched, spanish).messageId, 'complaint')
  await system.drain()
}

const Sessions = z.object({
  sessions: z.array(z.object({ slot: z.number(), status: z.string(), startsAt: z.string() })),
})

/** The rest of the course, a week at a time, each session marked; its end is agreed on earlier than was planned. */
async function finish({ goTo, system }: Watched, { act, ask }: Program): Promise<void> {
  const week = 7 * 24 * 60 * 60 * 1000
  for (let at = Date.parse('2027-02-02T23:30:00Z'); at < Date.parse('2027-05-01T00:00:00Z'); at += week) {
    await goTo(new Date(at).toISOString().replace('.000', ''))
    const { sessions } = Sessions.parse(await ask({ method: 'GET', path: `/api/courses/${whole}.1` }))
    const open = sessions.filter(({ status }) => status === 'scheduled' || status === 'confirmed')
    for (const { slot } of open.filter(({ startsAt }) => startsAt < system.now()))
      await act({ do: 'mark', client: whole, slot, as: 'attended' })
    if (open.length === 7) await act({ do: 'end', client: whole, left: 4, reason: canaries.reason })
  }
  await goTo('2027-06-10T12:00:00Z')
}
