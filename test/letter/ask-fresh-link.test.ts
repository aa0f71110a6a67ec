import { beforeEach, describe, expect, it } from 'vitest'

import { ClientId } from '../../shared/course/ids.ts'
import { askFreshLink } from '../../shared/letter/ask-fresh-link.ts'
import type { Store } from '../../shared/store/store.ts'
import { type Duration, plus } from '../../shared/time/instant.ts'
import { runJobsAfter } from '../support/letters.ts'
import { welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'

const known = 'ana@clients.example'
const client = ClientId.parse('c-001')
let paper: PaperClinic

beforeEach(async () => {
  paper = await welcomeOne({ email: known })
  paper.mails.length = 0
})

describe('askFreshLink', () => {
  it.each([known, ' ANA@Clients.Example '])(
    'has a link sent to the address on file, however it is typed: %j',
    async (typed) => {
      expect(await askFreshLink(paper.deps, typed)).toBe('asked')
      await runJobsAfter(paper, { minutes: 1 })
      expect(paper.mails.map(({ to, tags }) => [to, tags['client'], tags['kind']])).toEqual([
        [known, client, 'fresh-link'],
      ])
    },
  )

  it('says the same of an address that nobody has, and sends nothing', async () => {
    expect(await askFreshLink(paper.deps, 'nobody@clients.example')).toBe('asked')
    await runJobsAfter(paper, { minutes: 1 })
    expect(paper.mails).toEqual([])
  })

  it('reads and writes the same for a known address and an unknown one, from the first time to the refusal', async () => {
    const other = await welcomeOne({ email: known })
    for (const answer of ['asked', 'asked', 'asked', 'rate-limited']) {
      const ofKnown = await traceOf(paper, known)
      expect(ofKnown).toMatchObject({ answer })
      expect(ofKnown.trace.length).toBeGreaterThan(0)
      expect(await traceOf(other, 'nobody@clients.example')).toEqual(ofKnown)
      expect(ofKnown.trace.join()).not.toMatch(/readAddress|readClient|readCourse/)
    }
  })

  it('keeps the address itself out of everything that it writes', async () => {
    const written: unknown[] = []
    const store: Store = {
      ...paper.store,
      write: async (writes) => {
        written.push(writes)
        return paper.store.write(writes)
      },
    }
    await askFreshLink({ ...paper.deps, store }, 'xanthippe@quill.example')
    expect(written.length).toBeGreaterThan(0)
    expect(JSON.stringify(written)).not.toMatch(/xanthippe|quill/i)
  })

  it.each([
    '',
    ' ',
    'ana',
    'ana@',
    '@clients.example',
    'ana@clients.example\r\nBcc: x@y.example',
    `${'a'.repeat(65)}@x.example`,
    `ana@${'x'.repeat(320)}.example`,
  ])('takes no %j, and counts nothing for it', async (typed) => {
    const trace: string[] = []
    expect(await askFreshLink({ ...paper.deps, store: traced(paper.store, trace) }, typed)).toBe('bad-address')
    expect(trace).toEqual([])
  })

  it('is refused after three in an hour for one address, and taken again when the hour is over', async () => {
    for (const answer of ['asked', 'asked', 'asked', 'rate-limited', 'rate-limited'])
      expect(await askFreshLink(paper.deps, known)).toBe(answer)
    expect(await askFreshLink(paper.deps, 'other@clients.example')).toBe('asked')
    await pass({ hours: 1 })
    expect(await askFreshLink(paper.deps, known)).toBe('asked')
  })

  it('is refused once the whole clinic has been asked too often, whoever asks', async () => {
    for (let asked = 0; asked < 60; asked += 1)
      expect(await askFreshLink(paper.deps, `someone-${asked}@clients.example`)).toBe('asked')
    expect(await askFreshLink(paper.deps, known)).toBe('rate-limited')
    await pass({ minutes: 10 })
    expect(await askFreshLink(paper.deps, known)).toBe('asked')
  })

  it('puts no job when it is refused', async () => {
    for (let asked = 0; asked < 8; asked += 1) await askFreshLink(paper.deps, known)
    expect((await paper.store.listDue(paper.now, 100)).filter(({ type }) => type === 'job')).toHaveLength(3)
  })
})

async function pass(duration: Duration): Promise<void> {
  paper.now = plus(paper.now, duration)
}

/** What is asked of the store, in order, and what came of it. */
async function traceOf({ deps }: PaperClinic, email: string): Promise<{ trace: readonly string[]; answer: string }> {
  const trace: string[] = []
  const answer = await askFreshLink({ ...deps, store: traced(deps.store, trace) }, email)
  return { trace, answer }
}

function traced(store: Store, trace: string[]): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver)
      if (typeof found !== 'function') return found
      return (...given: readonly unknown[]) => {
        trace.push(`${String(name)} ${shapeOf(given)}`)
        return Reflect.apply(found, target, given)
      }
    },
  })
}

/** The call without what differs from one address to another: its id, and the ids of jobs. */
function shapeOf(given: readonly unknown[]): string {
  return JSON.stringify(given)
    .replaceAll(/[\w-]{43}/g, 'ADDRESS')
    .replaceAll(/attempt-\d+/g, 'ID')
}
