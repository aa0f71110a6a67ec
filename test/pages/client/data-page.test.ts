import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { takeAnswers } from '../../../shared/command/take-answers.ts'
import type { Locale } from '../../../shared/course/client.ts'
import { undoTime } from '../../../shared/course/undo.ts'
import { eraseClient } from '../../../shared/erase/erase-client.ts'
import { runErasure } from '../../../shared/erase/run-erasure.ts'
import { askExport } from '../../../shared/export/ask-export.ts'
import { MyData } from '../../../shared/export/my-data.ts'
import { runExport } from '../../../shared/export/run-export.ts'
import { jobOfClient } from '../../../shared/store/job-of-client.ts'
import { hashPin } from '../../../shared/pin/pin-hash.ts'
import { plus } from '../../../shared/time/instant.ts'
import { type LinkWorld, createLinkWorld } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'
import { at } from '../../support/sample-course.ts'
import { faultsOf } from '../../support/valid-html.ts'

const start = at('2027-02-28T22:00:00Z')

describe('dataPage', () => {
  it.each<Locale>(['en', 'es', 'ar'])('tells what is kept and for how long, in %s', async (locale) => {
    const world = await createLinkWorld({ client: { locale } })
    const { statusCode, body } = await world.ask('GET', `${world.linkTo()}/data`)
    expect(statusCode).toBe(200)
    expect(body).toMatch(/10 (?:years|años|سنوات)/)
    expect(await faultsOf(body)).toEqual([])
    expect(Buffer.byteLength(body)).toBeLessThan(30_000)
  })

  it('has the data put together, and then gives them as a file and to read', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    const page = `${link}/data`
    for (const path of ['data/json', 'data/read'])
      expect((await world.ask('GET', `${link}/${path}`)).statusCode).toBe(404)
    expect(await sendForm(world, page, { having: 'copy', fill: { copy: 'yes' } })).toMatchObject({
      ...{ statusCode: 303, headers: { location: page } },
    })
    const making = (await world.ask('GET', page)).body
    expect(making).toContain('are being put together')
    expect(await faultsOf(making)).toEqual([])
    await makeExport(world)
    const ready = (await world.ask('GET', page)).body
    expect(ready).toContain('until Sunday 7 March')
    expect(await faultsOf(ready)).toEqual([])
    const file = await world.ask('GET', `${page}/json`)
    expect(file.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
    })
    expect(MyData.parse(JSON.parse(file.body)).person.email).toBe(world.client.email)
    const reading = await world.ask('GET', `${page}/read`)
    expect(reading.body).toContain(world.client.email)
    expect(await faultsOf(reading.body)).toEqual([])
  })

  it('tells every time as the client’s clocks show it, like every other page', async () => {
    const world = await createLinkWorld({ client: { zone: 'Asia/Tokyo' } })
    await makeExport(world)
    const body = (await readAll(world, `${world.linkTo()}/data/read`)).join('')
    expect(body).toContain('3 March 2027, 06:00')
    expect(body).not.toContain('2 March 2027, 14:00')
    expect((await world.ask('GET', world.linkTo())).body).toContain('Wednesday 3 March, 06:00 (Tokyo time)')
  })

  it.each<Locale>(['en', 'es', 'ar'])(
    'shows all of it to read in %s, no page too large, in the words of the forms',
    async (locale) => {
      const world = await createLinkWorld({ client: { locale } })
      const people = Array.from({ length: 20 }, (_, index) => ({
        name: `n${index}`,
        closeness: 2,
        good: '<&"'.repeat(133),
      }))
      for (const slot of [9, 10]) {
        const given = { slot, form: 'relationships-map', answers: { people, notice: 'the <last> words' }, by: 'client' }
        expect(await takeAnswers(world.deps, world.client.id, given)).toMatchObject({ ok: true })
      }
      const answers = [0, 1, 2, 3, 0, 1, 2]
      expect(
        await takeAnswers(world.deps, world.client.id, { slot: 9, form: 'gad-7', answers, by: 'client' }),
      ).toMatchObject({ ok: true })
      await makeExport(world)
      const bodies = await readAll(world, `${world.linkTo()}/data/read`)
      expect(bodies.length).toBeGreaterThan(3)
      for (const body of bodies) {
        expect(Buffer.byteLength(body)).toBeLessThan(30_000)
        expect(await faultsOf(body)).toEqual([])
      }
      const all = bodies.join('')
      expect(all.match(/the &lt;last> words/g)).toHaveLength(2)
      expect(all).not.toContain('closeness')
      expect(all.match(/>n19</g)).toHaveLength(2)
    },
  )

  it('stands behind the PIN with all that is below it', async () => {
    const world = await createLinkWorld({ client: { pin: await hashPin('4711', randomBytes) } })
    await makeExport(world)
    for (const path of ['data', 'data/json', 'data/read']) {
      const { body } = await world.ask('GET', `${world.linkTo()}/${path}`)
      expect(body).toContain('Please enter the PIN')
      expect(body).not.toContain(world.client.email)
    }
  })

  it('erases nothing unless the box is ticked, which it is not beforehand', async () => {
    const world = await createLinkWorld()
    const page = `${world.linkTo()}/data`
    const form = formsIn((await world.ask('GET', page)).body).find(({ names }) => names.includes('erase'))
    expect(form?.fields).not.toHaveProperty('erase')
    const answer = await postForm(world, page, form?.fields ?? {})
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Please make a choice')
    expect(await world.store.readClient(world.client.id)).toEqual(world.client)
  })
})

describe('an erasure that the client asked for', () => {
  it('is told at the same link for ten minutes, and can be taken back from there', async () => {
    const { world, link } = await erased()
    world.passTo(plus(start, undoTime))
    for (const path of ['', '/data', '/course', '/emails']) {
      const { statusCode, body } = await world.ask('GET', `${link}${path}`)
      expect(statusCode).toBe(200)
      expect(body).toContain('You asked for it at 15:00')
      expect(body).toContain('Until 15:10')
      expect(body).not.toContain('of 12')
      expect(await faultsOf(body)).toEqual([])
    }
    const answer = await takeBack(world, link)
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: `${link}/data` } })
    expect(await world.store.readClient(world.client.id)).toMatchObject({ erasedAt: null, openCourse: world.course.id })
    expect((await world.ask('GET', link)).body).toContain('Tuesday 2 March, 14:00')
    expect((await world.store.readAudit(world.course.id, 0)).map(({ act, by }) => [act, by])).toEqual([
      ['erase', 'client'],
      ['undo-erase', 'client'],
    ])
  })

  it.each<Locale>(['es', 'ar'])('is told in %s', async (locale) => {
    const { world, link } = await erased({ locale })
    const { body } = await world.ask('GET', link)
    expect(body).toContain('15:10')
    expect(await faultsOf(body)).toEqual([])
  })

  it('is over after ten minutes: the link is dead like one that never was', async () => {
    const { world, link } = await erased()
    const { body } = await world.ask('GET', link)
    const dead = await world.ask('GET', '/c/never-was')
    world.passTo(plus(start, { minutes: 10, seconds: 1 }))
    const [form] = formsIn(body)
    for (const answer of [
      await world.ask('GET', link),
      await postForm(world, form?.action ?? '', form?.fields ?? {}),
    ]) {
      expect(answer.statusCode).toBe(404)
      expect(answer.body).toBe(dead.body)
    }
    const json = { accept: 'application/problem+json' }
    expect(JSON.parse((await world.ask('GET', link, json)).body)).toMatchObject({ code: 'unknown-client' })
  })

  it('is not told any more once forgetting has begun, nor after', async () => {
    const { world, link } = await erased()
    world.passTo(plus(start, undoTime))
    for (let more = true; more;) {
      more = await runErasure(world.deps, jobOfClient('erasure', world.client.id))
      expect((await world.ask('GET', link)).statusCode).toBe(404)
    }
  })

  it('is not taken back by a form that no page has sent, or by looking', async () => {
    const { world, link } = await erased()
    for (const method of ['GET', 'HEAD']) await world.ask(method, `${link}/data`)
    expect((await postForm(world, `${link}/data`, {})).statusCode).toBe(409)
    expect((await postForm(world, `${link}/data`, { page: 'x' })).statusCode).toBe(409)
    expect((await world.store.readClient(world.client.id))?.erasedAt).toBe(start)
  })

  it('says so where it cannot be taken back because a session has begun', async () => {
    const { world, link } = await erased({}, at('2027-03-02T20:55:00Z'))
    world.passTo(at('2027-03-02T21:01:00Z'))
    const answer = await takeBack(world, link)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('has begun. Please phone us now')
    expect(await faultsOf(answer.body)).toEqual([])
    const problem = await takeBack(world, link, { accept: 'application/problem+json' })
    expect(JSON.parse(problem.body)).toMatchObject({ code: 'slot-already-started' })
  })

  it('shows nothing at links that stop mails, nor where staff erased the client', async () => {
    const { world } = await erased()
    expect((await world.ask('GET', world.linkTo({ purpose: 'stop-all' }))).statusCode).toBe(404)
    const other = await createLinkWorld()
    await eraseClient(other.deps, other.client.id, 'staff-1')
    expect((await other.ask('GET', other.linkTo())).statusCode).toBe(404)
  })
})

async function erased(client: Readonly<Record<string, unknown>> = {}, now = start) {
  const world = await createLinkWorld({ client, now })
  const link = world.linkTo()
  const answer = await sendForm(world, `${link}/data`, { having: 'erase', fill: { erase: 'yes' } })
  expect(answer).toMatchObject({ statusCode: 303, headers: { location: `${link}/data` } })
  return { world, link }
}

async function takeBack(world: LinkWorld, link: string, more = {}) {
  const [form] = formsIn((await world.ask('GET', link)).body)
  return postForm(world, form?.action ?? '', form?.fields ?? {}, more)
}

async function makeExport(world: LinkWorld): Promise<void> {
  const { id } = world.client
  expect(await askExport(world.deps, id, 'client')).toMatchObject({ ok: true })
  for (let more = true; more;) more = await runExport(world.deps, jobOfClient('export', id))
}

/** Every part, by the link to the next one. */
async function readAll(world: LinkWorld, first: string): Promise<readonly string[]> {
  const bodies: string[] = []
  for (let path: string | undefined = first; path !== undefined;) {
    const { body, statusCode } = await world.ask('GET', path)
    expect(statusCode).toBe(200)
    bodies.push(body)
    const next: string = `${first}/${bodies.length + 1}`
    path = body.includes(`href="${next}"`) ? next : undefined
  }
  return bodies
}
