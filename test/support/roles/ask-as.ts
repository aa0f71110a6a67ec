import * as z from 'zod'

import type { PageResponse } from '../../../shared/http/page-response.ts'
import { type ApiExample, apiExamples } from '../api-examples.ts'
import { type Answered, operationOf } from '../api-world.ts'
import { askExample, prepareExample } from '../ask-example.ts'
import { commandExamples } from '../command-examples.ts'
import { changed } from '../fuzz/fuzz-target.ts'
import { type Asking, type Outcome, type Reachable, type Reached, personOf } from './reach.ts'
import type { Target } from './role-table.ts'
import { type Moment, type PageRequest, remindedAttempt } from './two-caseloads.ts'
import { exampleOf, isSomebodys } from './whose-example.ts'

const who = { admin: 'admin', therapist: 'therapist', 'front-desk': 'frontDesk', auditor: 'auditor' } as const
const Problem = z.object({ code: z.string(), detail: z.string() })

/** An operation, asked by its example. */
export function operationReach(id: string): Reachable {
  const example = exampleFor(id)
  const isDone = ({ status, body }: Answered) =>
    status === operationOf.get(id)?.status || Problem.safeParse(body).data?.code === example.refusedFor
  return { isSomebodys: isSomebodys(example), ask: (asking) => askApi(example, isDone, asking) }
}

/** A command by one of the operations that take it; the course itself may refuse it. */
export function commandReach(id: 'commandCourse' | 'previewCommand', verb: string): Reachable {
  const body = commandExamples.find((one) => one.do === verb)
  if (body === undefined) throw new Error(`give the command ${verb} an example in test/support/command-examples.ts`)
  const example = { ...exampleFor(id), asking: { body } }
  const isDone = ({ status }: Answered) => status !== 404 && status !== 422
  return { isSomebodys: true, ask: (asking) => askApi(example, isDone, asking) }
}

function exampleFor(id: string): ApiExample {
  const example = apiExamples.find((one) => one.id === id)
  if (example === undefined) throw new Error(`give ${id} an example in test/support/api-examples.ts`)
  return example
}

async function askApi(
  example: ApiExample,
  isDone: (answered: Answered) => boolean,
  { moment, column, target }: Asking,
): Promise<Reached> {
  const { api } = moment
  const made = exampleOf(example, target)
  const path = await prepareExample(api, made)
  const before = moment.items()
  const asking = column === 'nobody' ? { headers: { authorization: '' } } : { as: who[column] }
  const asked = await api.ask(operationOf.get(example.id)?.method ?? 'GET', path, { ...made.asking, ...asking })
  const { status, body } = asked
  const isForRole = Problem.safeParse(body).data?.detail !== notForRole
  const denied = status === 401 ? 'not-signed-in' : isForRole ? null : 'not-for-role'
  const outcome = denied ?? (isDone(asked) ? 'done' : status === 404 ? 'not-there' : 'other')
  return { outcome, text: `${status} ${JSON.stringify(body)}`, hasChanged: hasChanged(before, moment) }
}

/** Limits count, and replays remember, also what is refused. */
function hasChanged(before: ReturnType<Moment['items']>, moment: Moment): boolean {
  return changed(before, moment.items()).some((key) => !/^(?:limit|replay)#/.test(key))
}

const notForRole = 'this is not for your role'

/** A page of the console as a row names it: `GET courses/:course`. A form without its token is refused as one too old. */
export function pageReach(row: string): Reachable {
  const [method, path = ''] = row.split(' ')
  const isPost = method === 'POST'
  const isDone = ({ statusCode }: PageResponse) => statusCode === (isPost ? 409 : 200)
  return {
    isSomebodys: path.includes(':'),
    ask: async ({ moment, column, target }) => {
      const below = await filled(path === '/' ? '' : path, moment, target)
      const request = { method: isPost ? 'POST' : 'GET', path: below, as: personOf[column] } as const
      return askPage(moment, request, isDone)
    },
  }
}

/** The page of a command, which stands among those of others. */
export function commandPageReach(verb: string): Reachable {
  return { ...pageReach(`GET courses/:course/do/${verb}`), isWithin: true }
}

/** What the form of a client's page does, by the name that it sends. The client may have nothing to do it to. */
export function deedReach(deed: string): Reachable {
  const isDone = ({ statusCode }: PageResponse) => statusCode !== 404
  return {
    ...{ isSomebodys: true, isWithin: true },
    ask: async ({ moment, column, target }) => {
      const path = await filled('courses/:course/client', moment, target)
      const form = { seen: '1', fields: { act: deed, pin: '4711', email: 'new@clients.example', wished: 'on' } }
      return askPage(moment, { method: 'POST', path, as: personOf[column], form }, isDone)
    },
  }
}

async function askPage(
  moment: Moment,
  request: PageRequest,
  isDone: (answer: PageResponse) => boolean,
): Promise<Reached> {
  const before = moment.items()
  const answer = await moment.page(request)
  const outcome = outcomeOfPage(answer) ?? (isDone(answer) ? 'done' : answer.statusCode === 404 ? 'not-there' : 'other')
  return { outcome, text: `${answer.statusCode} ${answer.body}`, hasChanged: hasChanged(before, moment) }
}

function outcomeOfPage({ statusCode, headers, body }: PageResponse): Outcome | null {
  const isToSignIn = headers['location']?.startsWith('/staff/sign-in') === true
  if (isToSignIn || (statusCode === 403 && body.includes('your session was over'))) return 'not-signed-in'
  return statusCode === 403 && body.includes(notForRole) ? 'not-for-role' : null
}

/** What the open parts of a page's path stand for. */
const parts: Readonly<Record<string, (moment: Moment, target: Target) => Promise<string>>> = {
  ':course': async (_moment, target) => ({ own: 'c-001.1', "another's": 'c-002.1', none: 'c-404.1' })[target],
  ':attempt': async () => remindedAttempt,
  ':verb': async () => 'move',
  'import/:job': (moment, target) => jobOf('importClients', moment, target),
  'settings/absences/:job': (moment, target) => jobOf('declareAbsence', moment, target),
}

/** What a page wants to know besides. */
const queries: Readonly<Record<string, string>> = { 'export/sessions': '?from=2027-01-01&to=2027-03-31' }

async function filled(path: string, moment: Moment, target: Target): Promise<string> {
  const all = await Promise.all(
    path.split('/').map(async (part) => {
      if (!part.startsWith(':')) return part
      const known = parts[part] ?? parts[path]
      if (known === undefined) throw new Error(`say in test/support/roles/ask-as.ts what ${part} of ${path} stands for`)
      return known(moment, target)
    }),
  )
  return `${all.join('/')}${queries[path] ?? ''}`
}

async function jobOf(id: string, { api }: Moment, target: Target): Promise<string> {
  if (target === 'none') return 'none'
  const { body } = await askExample(api, exampleOf(exampleFor(id), target))
  return z.object({ job: z.string() }).parse(body).job
}
