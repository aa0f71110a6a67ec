import { describe, expect, it } from 'vitest'

import { keepAnswers } from '../../../shared/answers/keep-answers.ts'
import { createConsoleWorld, createSentWorld, people, sentAttempt as attempt } from '../../support/console-world.ts'
import { sendForm } from '../../support/page-form.ts'
import { faultsOf } from '../../support/valid-html.ts'

describe('answerConsole', () => {
  it('shows a course’s sessions, and its messages with the mail as it was sent', async () => {
    const { ask } = await createSentWorld()
    const { body } = await ask('courses/c-001.1')
    expect(body).toContain('8 of 12')
    expect(body).toContain(`href="/staff/courses/c-001.1/mails/${attempt}"`)
    expect(body).toContain('Welcome')
    expect(await faultsOf(body)).toEqual([])
    const mail = await ask(`courses/c-001.1/mails/${attempt}`)
    expect(mail.body).toContain('- Tuesday 12 January, 14:00 (Vancouver time)')
    expect(mail.body).toContain('BEGIN:VCALENDAR')
    expect(mail.body).toContain('sandbox')
    expect(await faultsOf(mail.body)).toEqual([])
  })

  it('shows what a client did on their own page', async () => {
    const { ask, clients } = await createConsoleWorld()
    await sendForm(clients, clients.linkTo(), { having: 'confirm', fill: { confirm: '8' } })
    const answers = { slot: 8, form: 'role-play', answers: { who: 'Xylophone' }, by: 'client' }
    await keepAnswers(clients.deps, clients.client.id, { ...answers, settled: true, seen: 'any' })
    const { body } = await ask('courses/c-001.1')
    expect(body).toContain('<td>28 February 2027, 15:00</td><td>client</td><td>confirm</td><td>8</td>')
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows the mail’s own HTML where nothing in it can run, load or send', async () => {
    const { ask } = await createSentWorld()
    const { body, headers } = await ask(`courses/c-001.1/mails/${attempt}/html`)
    expect(body).toContain('Your appointments are booked.')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/)
  })

  it('says that nothing is there for what it does not know, and escapes what it is asked', async () => {
    const { ask } = await createConsoleWorld()
    const paths = [
      'courses/c-999.1',
      'courses/%3Cscript%3E',
      'courses/c-001.1/mails/unknown',
      `courses/c-001.1/mails/${attempt}/x`,
      'constructor',
      'courses/%E0%A4%A',
      'courses/c-001.1/x',
    ]
    for (const path of paths) expect((await ask(path)).statusCode).toBe(404)
    expect((await ask('courses/c-001.1', { method: 'PUT' })).statusCode).toBe(405)
  })

  it('shows another therapist’s course to nobody who is not to see it, and does not tell that there is one', async () => {
    const { ask } = await createConsoleWorld()
    expect((await ask('courses/c-001.1', { as: people.therapist })).statusCode).toBe(200)
    const foreign = await ask('courses/c-001.1', { as: people.otherTherapist })
    const unknown = await ask('courses/c-002.1', { as: people.otherTherapist })
    expect(foreign.statusCode).toBe(404)
    expect(foreign.body).toBe(unknown.body)
  })

  it('shows no name as markup, and tells what a client has stopped', async () => {
    const { ask } = await createConsoleWorld({ client: { name: '<script>alert(1)</script>', prompts: false } })
    const { body } = await ask('courses/c-001.1')
    expect(body).not.toContain('<script')
    expect(body).toContain('&lt;script')
    expect((await ask('courses/c-001.1')).body).toContain('all but prompts')
  })
})
