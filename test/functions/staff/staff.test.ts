import { describe, expect, it } from 'vitest'

import { type WorldChanges, eventOf } from '../../support/link-world.ts'
import { keepAnswers } from '../../../shared/answers/keep-answers.ts'
import { sendForm } from '../../support/page-form.ts'
import { createStaffWorld as createWorld, sentAttempt as attempt } from '../../support/staff-world.ts'
import { faultsOf } from '../../support/valid-html.ts'

async function createStaffWorld(changes: WorldChanges = {}) {
  const { staff } = await createWorld(changes)
  return { ask: (path: string, method = 'GET') => staff(eventOf(method, path)) }
}

describe('createStaff', () => {
  it('lists the courses with how many sessions are left and when the next one is', async () => {
    const { ask } = await createStaffWorld()
    const { statusCode, body } = await ask('/staff/')
    expect(statusCode).toBe(200)
    for (const fact of ['href="/staff/courses/c-001.1"', 'Ana Duarte', '<td>5</td>', '2 March 2027, 14:00'])
      expect(body).toContain(fact)
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows a course’s sessions, and its messages with the mail as it was sent', async () => {
    const { ask } = await createStaffWorld()
    const { body } = await ask('/staff/courses/c-001.1')
    expect(body).toContain('8 of 12')
    expect(body).toContain(`href="/staff/mails/c-001.1/${attempt}"`)
    expect(body).toContain('welcome')
    expect(await faultsOf(body)).toEqual([])
    const mail = await ask(`/staff/mails/c-001.1/${attempt}`)
    expect(mail.body).toContain('- Tuesday 12 January, 14:00 (Vancouver time)')
    expect(mail.body).toContain('BEGIN:VCALENDAR')
    expect(mail.body).toContain('sandbox')
    expect(await faultsOf(mail.body)).toEqual([])
  })

  it('shows what a client did on their own page', async () => {
    const { staff, world } = await createWorld()
    await sendForm(world, world.linkTo(), { having: 'confirm', fill: { confirm: '8' } })
    const answers = { slot: 8, form: 'role-play', answers: { who: 'Xylophone' }, by: 'client' }
    await keepAnswers(world.deps, world.client.id, { ...answers, settled: true, seen: 'any' })
    const { body } = await staff(eventOf('GET', '/staff/courses/c-001.1'))
    expect(body).toContain('<td>28 February 2027, 15:00</td><td>client</td><td>8</td><td>1</td><td>saved</td>')
    expect(body).not.toMatch(/Xylophone|role-play/)
    expect(body).toContain('<td>28 February 2027, 15:00</td><td>client</td><td>confirm</td><td>8</td>')
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows the mail’s own HTML where nothing in it can run, load or send', async () => {
    const { ask } = await createStaffWorld()
    const { body, headers } = await ask(`/staff/mails/c-001.1/${attempt}/html`)
    expect(body).toContain('Your appointments are booked.')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/)
  })

  it('says that nothing is there for what it does not know, and escapes what it is asked', async () => {
    const { ask } = await createStaffWorld()
    const paths = [
      '/staff/courses/c-999.1',
      '/staff/courses/%3Cscript%3E',
      '/staff/mails/c-001.1/unknown',
      `/staff/mails/c-001.1/${attempt}/x`,
      '/staff/constructor',
      '/staff/courses/%E0%A4%A',
      '/staff/courses/c-001.1/x',
    ]
    for (const path of paths) expect((await ask(path)).statusCode).toBe(404)
    expect((await ask('/staff/courses/c-001.1', 'POST')).statusCode).toBe(405)
    expect((await ask('/staff/courses/c-001.1', 'HEAD')).body).toBe('')
  })

  it('shows no name as markup, and tells what a client has stopped', async () => {
    const { ask } = await createStaffWorld({ client: { name: '<script>alert(1)</script>', prompts: false } })
    for (const path of ['/staff', '/staff/courses/c-001.1']) {
      const { body } = await ask(path)
      expect(body).not.toContain('<script')
      expect(body).toContain('&lt;script')
    }
    expect((await ask('/staff/courses/c-001.1')).body).toContain('all but prompts')
  })
})
