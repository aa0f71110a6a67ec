import { sendForms, type Browser } from './ask-page.ts'
import { canaries } from './words.ts'

/** Signs somebody of a group in to the console, as a browser goes; gives the cookie that it keeps then. */
export async function signIn(browser: Browser, group: string): Promise<readonly string[]> {
  const begun = await browser.ask('GET', '/staff/sign-in?next=')
  const answer = await fetch(`${begun.headers['location']}&person=${group}`, { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') ?? '')
  const kept = (begun.cookies ?? []).map(pairOf)
  const finished = await browser.ask('GET', `${back.pathname}${back.search}`, { cookies: kept })
  const [session] = finished.cookies ?? []
  if (session === undefined) throw new Error('nobody was signed in')
  return [pairOf(session)]
}

/** Looks at the console's pages, and sends the forms of those of a course. */
export async function lookAround(browser: Browser, course: string, cookies: readonly string[]): Promise<void> {
  const { body } = await browser.ask('GET', '/staff/?', { cookies })
  const heads = [...body.matchAll(/<a href="(\/staff\/[a-z/]*)"/g)].map(([, path = '']) => path)
  const ofCourse = ['', '/client', '/do/move', '/do/extend', '/do/end'].map(
    (below) => `/staff/courses/${course}${below}`,
  )
  const previews = ['', '/html'].map((below) => `/staff/messages/courses/${course}${below}`)
  for (const path of [...heads, ...ofCourse, ...previews, `/staff/courses/${canaries.path}`]) {
    for (const query of ['', canaries.query]) await browser.ask('GET', `${path}?after=${query}`, { cookies })
  }
  for (const path of ofCourse.slice(2)) await sendForms(browser, path, cookies)
}

function pairOf(cookie: string): string {
  return cookie.split(';')[0] ?? ''
}
