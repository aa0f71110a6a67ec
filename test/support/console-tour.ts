import type { Page } from 'playwright-core'

import { consolePages } from '../../shared/pages/console/console-pages.ts'

/** A page of the console by a name for people, with its path below `/staff/`. */
export interface ConsoleStop {
  readonly name: string
  readonly path: string
}

/** An address for each page whose path has open parts. */
const examples: Readonly<Record<string, readonly ConsoleStop[]>> = {
  'courses/:course': [{ name: 'course', path: 'courses/c-001.1' }],
  'courses/:course/client': [{ name: 'client', path: 'courses/c-001.1/client' }],
  'messages/courses/:course': [{ name: 'messages-course', path: 'messages/courses/c-001.1' }],
  'courses/:course/do/:verb': [
    { name: 'which-session', path: 'courses/c-001.1/do/move' },
    { name: 'move', path: 'courses/c-001.1/do/move?slot=5' },
    { name: 'ask', path: 'courses/c-001.1/do/ask?slot=5' },
    { name: 'preferences', path: 'courses/c-001.1/do/preferences' },
  ],
}

/** What is no page to look at: files, and a mail's own HTML, which the tests of mails hold to account. */
const noPages = new Set([
  'courses/:course/mails/:attempt/html',
  'messages/sample/html',
  'messages/courses/:course/html',
  'export/clients',
  'export/sessions',
  'reports/csv',
])

/** What the sample clinic made by chance. */
interface Made {
  /** The attempt of a mail to the first client. */
  readonly attempt: string
  /** The job that enrolled the sample clients. */
  readonly job: string
  /** The leave that waits to be approved. */
  readonly absence: string
}

/** Every page of the console's table, each as the sample clinic shows it; a page without an example is an error. */
export function stopsOf({ attempt, job, absence }: Made): readonly ConsoleStop[] {
  return consolePages.flatMap(([path]) => {
    if (noPages.has(path)) return []
    if (path === 'courses/:course/mails/:attempt') return [{ name: 'mail', path: `courses/c-001.1/mails/${attempt}` }]
    if (path === 'settings/absences/:job') return [{ name: 'settings-absence', path: absence }]
    if (path === 'import/:job') return [{ name: 'import-job', path: `import/${job}` }]
    if (!path.includes(':')) return [{ name: path === '' ? 'today' : path.replaceAll('/', '-'), path }]
    const known = examples[path]
    if (known === undefined) throw new Error(`give the page at ${path} an example`)
    return known
  })
}

/** What the first client's course page tells of what chance made. */
export async function madeOf(page: Page, origin: string): Promise<Made> {
  await page.goto(`${origin}/staff/courses/c-001.1`)
  const href = await page.locator('a[href*="/mails/"]').first().getAttribute('href')
  const job = await page
    .getByText(/^import-[\w-]+$/)
    .first()
    .innerText()
  await page.goto(`${origin}/staff/settings/absences`)
  const absence = await page.locator('a[href*="/settings/absences/"]').first().getAttribute('href')
  return { attempt: href?.split('/').at(-1) ?? '', job, absence: absence?.replace('/staff/', '') ?? '' }
}
