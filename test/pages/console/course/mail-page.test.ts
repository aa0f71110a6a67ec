import { describe, expect, it } from 'vitest'

import type { Kind } from '../../../../shared/course/ledger.ts'
import { createSentWorld, people, sentAttempt as attempt } from '../../../support/console-world.ts'
import { sentEntry } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

/** The sample world with the mail's place in the plan changed. */
async function sentAs(kind: Kind) {
  const world = await createSentWorld()
  const { course } = world
  const ledger = { [kind]: sentEntry({ kind, attempt }) }
  const written = await world.store.write([{ put: 'course', value: { ...course, ledger, version: 3 }, was: 2 }])
  expect(written.ok).toBe(true)
  return world
}

const page = `courses/c-001.1/mails/${attempt}`
const words = 'Your appointments are booked.'

describe('mailPage', () => {
  it.each(['welcome', 'prompt', 'countdown', 'completion', 'follow-up'] as const)(
    'tells the front desk when a %s went and to whom, and nothing of what it says',
    async (kind) => {
      const { ask } = await sentAs(kind)
      const { body, statusCode } = await ask(page, { as: people.frontDesk })
      expect(statusCode).toBe(200)
      expect(body).toContain('ana@clients.example')
      expect(body).toContain('What it says is for the therapist.')
      expect(body).not.toContain(words)
      expect(body).not.toContain('<iframe')
      expect(await faultsOf(body)).toEqual([])
      expect((await ask(`${page}/html`, { as: people.frontDesk })).statusCode).toBe(404)
    },
  )

  it.each(['change', 'cancellation', 'missed', 'reminder'] as const)(
    'shows the front desk a %s whole: it is about times alone',
    async (kind) => {
      const { ask } = await sentAs(kind)
      expect((await ask(page, { as: people.frontDesk })).body).toContain(words)
      expect((await ask(`${page}/html`, { as: people.frontDesk })).body).toContain(words)
    },
  )

  it('shows the front desk no words of a mail that stands in no plan', async () => {
    const world = await createSentWorld()
    const { course } = world
    await world.store.write([{ put: 'course', value: { ...course, ledger: {}, version: 3 }, was: 2 }])
    expect((await world.ask(page, { as: people.frontDesk })).body).not.toContain(words)
    expect((await world.ask(`${page}/html`, { as: people.frontDesk })).statusCode).toBe(404)
  })

  it.each([people.admin, people.therapist, people.auditor])('shows every mail whole to the $role', async (as) => {
    const { ask } = await sentAs('prompt')
    expect((await ask(page, { as })).body).toContain(words)
    expect((await ask(`${page}/html`, { as })).body).toContain(words)
  })
})
