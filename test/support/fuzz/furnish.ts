import { askAddress } from '../../../shared/client/ask-address.ts'
import { ClientId } from '../../../shared/course/ids.ts'
import type { PaperClinic } from '../paper-rehearsal.ts'
import type { FuzzAnswer } from './check-answer.ts'
import type { FuzzRequest } from './make-request.ts'

export interface Furnishing {
  readonly paper: PaperClinic
  readonly ask: (request: FuzzRequest) => Promise<FuzzAnswer>
  /** An admin's header `Authorization`. */
  readonly token: string
  /** Lets so many minutes pass, and does what is due then. */
  readonly pass: (minutes: number) => Promise<void>
}

const week = 7 * 24 * 60

const people = [
  { client: 'c-001', name: 'Ana Duarte', therapist: 't-1', first: '2027-01-12T14:00' },
  { client: 'c-002', name: 'Ben Ode', therapist: 't-2', first: '2027-01-13T10:00' },
  { client: 'c-003', name: 'Cy Lee', therapist: 't-1', first: '2027-01-14T11:00' },
  { client: 'c-004', name: 'Dua Ma', therapist: 't-3', first: '2027-01-13T15:00' },
] as const

/** Seven weeks of a clinic's work: courses and mails, answers, an export, an erasure, wishes, alerts and leave. */
export async function furnish(furnishing: Furnishing): Promise<void> {
  const { paper, pass } = furnishing
  const post = posterOf(furnishing)
  await pass(1)
  for (const person of people) {
    const email = `${person.client}@clients.example`
    await post('/api/clients', { ...person, email, sessions: 12, consentedOn: '2027-01-01', area: null })
  }
  for (let weeks = 0; weeks < 7; weeks += 1) await pass(week)
  await post('/api/clients/c-001/commands', { do: 'focus', area: 'grief' })
  await post('/api/clients/c-001/answers', { slot: 1, form: 'gad-7', answers: [0, 1, 2, 3, 0, 1, 2] })
  await post('/api/clients/c-002/mails/stop', { family: 'all' })
  await post('/api/absences', { therapist: 't-2', from: '2027-03-08', to: '2027-03-12' })
  await post('/api/clients/c-001/export')
  const asked = await askAddress(paper.deps, ClientId.parse('c-001'), { email: 'other@clients.example', by: 'client' })
  if (!asked.ok) throw new Error(asked.error.detail)
  await pass(1)
  await post('/api/clients/c-003/erasure')
}

function posterOf({ ask, token }: Furnishing): (path: string, value?: object) => Promise<void> {
  return async (path, value) => {
    const body = value === undefined ? null : JSON.stringify(value)
    const headers = { authorization: token, ...(body === null ? {} : { 'content-type': 'application/json' }) }
    const answer = await ask({ method: 'POST', path, headers, body, isBase64: false, given: [], wrong: null })
    if (answer.status >= 300) throw new Error(`${path}: ${answer.body}`)
  }
}
