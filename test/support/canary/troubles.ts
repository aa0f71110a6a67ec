import { signIn } from './console.ts'
import type { OutageOf } from '../../../infra/local/system-types.ts'
import type { Browser } from './ask-page.ts'
import { clients } from './files.ts'
import { lastMailTo } from './mails.ts'
import type { Program } from './program.ts'
import type { Watched } from './watched-system.ts'
import { canaries } from './words.ts'

export type Act = Program['act']

const form = { contentType: 'application/x-www-form-urlencoded' } as const

/** Has a notice of a change sent under each way in which SES can fail; `from` is a day with nothing else to do. */
export async function whileSesFails(watched: Watched, act: Act, from: string): Promise<void> {
  const { system, work, goTo } = watched
  const day = from.slice(0, 10)
  const faults = ['throttle', 'reset', 'error', 'silent', 'lost', 'none'] as const
  await goTo(from)
  for (const [at, fault] of faults.entries()) {
    system.setSesFault(fault)
    await act({ do: 'move', client: clients.whole, slot: 9, to: `2027-03-0${3 + (at % 2)}T10:00` })
    await work()
    await goTo(`${day}T18:${10 + 8 * at}:00Z`)
  }
  await duringOutage(watched, 'ses', async () => {
    await act({ do: 'move', client: clients.whole, slot: 10, to: '2027-03-10T10:00' })
    await work()
  })
}

/** Asks everything of the functions while the table, or the queue, refuses connections. */
export async function whileAllFails(watched: Watched, browser: Browser, { act, link }: { act: Act; link: string }) {
  const { system, invoke, work } = watched
  const course = `${clients.whole}.1`
  system.bounce(lastMailTo(watched, clients.whole).messageId, 'soft')
  const cookies = await signIn(browser, 'admin')
  await duringOutage(watched, 'table', async () => {
    await work()
    for (const method of ['GET', 'HEAD', 'POST'])
      for (const path of [link, `${link}/course`, '/c/new', '/staff', `/staff/courses/${course}`])
        await browser.ask(method, path, { body: `address=${canaries.sharedAddress}`, ...form, cookies })
    await act({ do: 'address', client: clients.whole, email: canaries.wishedAddress })
    await act({ do: 'extend', client: clients.whole, to: 14, reason: canaries.reason })
    await act({ do: 'answer', client: clients.whole, slot: 2, form: 'role-play', answers: { who: canaries.answer } })
    await invoke('attend', { Records: [{ messageId: 'during-outage', body: JSON.stringify({ course }) }] })
  })
  await act({ do: 'move', client: clients.whole, slot: 11, to: '2027-03-17T10:00' })
  await duringOutage(watched, 'queue', work)
  await work()
}

/** Enrols, and asks for a link, before any key could be had. */
export async function withoutKeys(watched: Watched, browser: Browser, { ask }: Program): Promise<void> {
  await duringOutage(watched, 'kms', async () => {
    await watched.work()
    await browser.ask('POST', '/c/new', { body: `address=${canaries.strangersAddress}`, ...form })
    await ask({ method: 'POST', path: '/api/therapists/t-1/feed' })
  })
}

async function duringOutage({ system }: Watched, of: OutageOf, act: () => Promise<void>): Promise<void> {
  await system.outage(of, true)
  await act()
  await system.outage(of, false)
}
