import { describe, expect, it } from 'vitest'

import { createPages } from '../../../../functions/pages/pages.ts'
import { formsOf } from '../../../../shared/answers/forms-of.ts'
import { autosaveScript } from '../../../../shared/pages/client/write/autosave-script.ts'
import type { PageResponse } from '../../../../shared/http/page-response.ts'
import { diaryCard } from '../../../support/extras.ts'
import { type LinkWorld, createLinkWorld, eventOf } from '../../../support/link-world.ts'
import { at, sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'
import { openForm } from '../../../support/written-pages.ts'

const clinic = sampleClinic('harbour', { protocol: { extra: [diaryCard] } })
const open = (changes: object = {}) => createLinkWorld({ clinic, ...changes })

function pathTo(world: LinkWorld, form: string): string {
  return `${world.linkTo()}/write/8/${formsOf(clinic).indexOf(form) + 1}`
}

async function keptIn(world: LinkWorld): Promise<readonly string[]> {
  const all = await world.store.listAnswered(world.course.id)
  return all.map(({ form, revision, settled, version }) => `${form} ${revision}.${version}${settled ? '' : ' draft'}`)
}

function jsonIn({ body }: PageResponse): Readonly<Record<string, string>> {
  return JSON.parse(body)
}

describe('writePage', () => {
  it('saves what is written, shows it again, and takes it back for ten minutes', async () => {
    const world = await open()
    const path = pathTo(world, 'role-play')
    const form = await openForm(world, path)
    expect(await form.send({ who: 'A friend', save: 'yes' })).toMatchObject({
      statusCode: 303,
      headers: { location: path },
    })
    expect(await keptIn(world)).toEqual(['role-play 1.1'])
    const { body } = await world.ask('GET', path)
    expect(body).toContain('value="A friend"')
    expect(body).toContain('Saved: Sunday 28 February, 15:00.')
    expect(body).toContain('You can take it back until 15:10.')
    expect(await faultsOf(body)).toEqual([])
    const restore = await openForm(world, path, 'restore')
    expect(await restore.send({ restore: 'yes' })).toMatchObject({ statusCode: 303 })
    expect((await world.ask('GET', path)).body).not.toContain('A friend')
    world.passTo(at('2027-02-28T22:10:01Z'))
    expect((await world.ask('GET', path)).body).not.toContain('You can take it back')
  })

  it('changes nothing by GET or HEAD, by a form with its defaults, or by one of another page', async () => {
    const world = await open()
    const path = pathTo(world, 'role-play')
    await world.ask('HEAD', path)
    const form = await openForm(world, path)
    expect((await form.send({})).statusCode).toBe(422)
    expect((await form.send({ save: 'yes' })).statusCode).toBe(303)
    const { page = '' } = (await openForm(world, pathTo(world, 'expectations'))).fields
    expect((await form.send({ who: 'A', save: 'yes', page })).statusCode).toBe(409)
    expect((await form.send({ who: 'A', save: 'yes', page: 'nonsense' })).statusCode).toBe(409)
    expect(await keptIn(world)).toEqual([])
  })

  it('takes no form whose number is another form’s since the clinic file was deployed anew', async () => {
    const world = await open()
    const path = pathTo(world, 'role-play')
    const form = await openForm(world, path)
    const fewer = sampleClinic('harbour', { measures: [] })
    const later = createPages({ ...world.deps, clinic: fewer }, { info: () => {}, warn: () => {}, error: () => {} })
    const body = new URLSearchParams({ ...form.fields, save: 'yes' }).toString()
    const event = eventOf('POST', path, { body, contentType: 'application/x-www-form-urlencoded' })
    expect((await later(event)).statusCode).toBe(409)
  })

  it('keeps drafts for its script, each on the one before, and goes on from them on another device', async () => {
    const world = await open()
    const path = pathTo(world, 'feeling-statements')
    const first = await openForm(world, path)
    const kept = await first.send({ 'statements.0.felt': 'Low', before: '3', keep: 'draft' }, 'application/json')
    expect(kept).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json' } })
    expect(jsonIn(kept)).toEqual({ page: expect.stringMatching(/./), saved: '15:00' })
    const { page = '' } = jsonIn(kept)
    await first.send({ 'statements.0.felt': 'Low, then better', before: '3', keep: 'draft', page }, 'application/json')
    expect(await keptIn(world)).toEqual(['feeling-statements 1.2 draft'])
    const second = await openForm(world, path)
    expect(second.fields).toMatchObject({ 'statements.0.felt': 'Low, then better', before: '3' })
    expect((await second.send({ after: '6', save: 'yes' })).statusCode).toBe(303)
    expect(await world.store.readLastAnswered(world.course.id, 8, 'feeling-statements')).toMatchObject({
      settled: true,
      revision: 1,
      answers: { before: 3, after: 6, statements: [{ felt: 'Low, then better' }] },
    })
  })

  it('takes a draft that was sent again because its answer was lost, and settles it by an old page', async () => {
    const world = await open()
    const path = pathTo(world, 'role-play')
    const form = await openForm(world, path)
    for (let sent = 0; sent < 2; sent += 1)
      expect((await form.send({ who: 'A', keep: 'draft' }, 'application/json')).statusCode).toBe(200)
    expect(await keptIn(world)).toEqual(['role-play 1.1 draft'])
    expect((await form.send({ who: 'A', save: 'yes' })).statusCode).toBe(303)
    expect(await keptIn(world)).toEqual(['role-play 1.2'])
  })

  it('refuses what was written on an old page, loses none of it, and lets it be saved beside the other', async () => {
    const world = await open()
    const path = pathTo(world, 'role-play')
    const [old, other] = [await openForm(world, path), await openForm(world, path)]
    await other.send({ who: 'From the other device', keep: 'draft' }, 'application/json')
    expect(await old.send({ who: 'Mine', keep: 'draft' }, 'application/json')).toMatchObject({
      statusCode: 409,
      headers: { 'content-type': 'application/problem+json' },
    })
    const refused = await old.send({ who: 'Mine', save: 'yes' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('value="Mine"')
    expect(refused.body).toContain('is not saved yet')
    expect(await faultsOf(refused.body)).toEqual([])
    const page =
      /name="page" value="([^"]+)"/.exec(refused.body.slice(refused.body.indexOf('class="sheet"')))?.[1] ?? ''
    expect((await old.send({ who: 'Mine', save: 'yes', page })).statusCode).toBe(303)
    expect(await keptIn(world)).toEqual(['role-play 1.1 draft', 'role-play 2.1'])
    await (await openForm(world, path, 'restore')).send({ restore: 'yes' })
    expect((await world.ask('GET', path)).body).toContain('value="From the other device"')
  })

  it('keeps as a draft what cannot be saved yet, and tells what is missing', async () => {
    const world = await open()
    const path = pathTo(world, 'relationships-map')
    const refused = await (await openForm(world, path)).send({ 'people.1.name': 'Bo', notice: 'x', save: 'yes' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<a href="#f-people-0-closeness">People, Line 1, How close</a>')
    expect(refused.body).toContain('value="Bo"')
    expect(await faultsOf(refused.body)).toEqual([])
    expect(await keptIn(world)).toEqual(['relationships-map 1.1 draft'])
  })

  it('shows more lines without script, and keeps the rows of all parts', async () => {
    const world = await open()
    const path = pathTo(world, 'relationships-map')
    const write = async (page: string, from: number, to: number): Promise<string> => {
      const rows = Array.from({ length: to - from }, (_, index) => from + index).flatMap((row) => [
        [`people.${row}.name`, `P${row}`],
        [`people.${row}.closeness`, '2'],
      ])
      const answer = await (await openForm(world, page)).send({ ...Object.fromEntries(rows), more: 'people' })
      return answer.headers['location'] ?? ''
    }
    expect(await write(path, 0, 2)).toBe(`${path}#f-people-2`)
    expect(await write(path, 2, 4)).toBe(`${path}#f-people-4`)
    expect(await write(path, 4, 6)).toBe(`${path}/2#f-people-6`)
    await write(`${path}/2`, 6, 8)
    await write(`${path}/2`, 8, 10)
    expect((await (await openForm(world, path)).send({ 'people.0.name': 'Ana', save: 'yes' })).statusCode).toBe(303)
    const last = await world.store.readLastAnswered(world.course.id, 8, 'relationships-map')
    const people = ['Ana', ...Array.from({ length: 9 }, (_, row) => `P${row + 1}`)].map((name) => ({
      name,
      closeness: 2,
    }))
    expect(last).toMatchObject({ settled: true, answers: { people } })
    expect(await (await openForm(world, path)).send({ more: '3' })).toMatchObject({
      headers: { location: `${path}/3` },
    })
    expect((await world.ask('GET', `${path}/5`)).statusCode).toBe(404)
  })

  it("takes a worksheet of the clinic's own", async () => {
    const world = await open()
    const path = pathTo(world, 'diary-card')
    const fill = { note: 'n', 'names.1': 'N', mood: '0', sleep: 'badly', 'days.0.day': 'Mon', 'days.0.strength': '5' }
    expect((await (await openForm(world, path)).send({ ...fill, save: 'yes' })).statusCode).toBe(303)
    expect(await world.store.readLastAnswered(world.course.id, 8, 'diary-card')).toMatchObject({
      answers: { note: 'n', names: ['N'], mood: 0, sleep: 'badly', days: [{ day: 'Mon', strength: 5 }] },
    })
    expect(await faultsOf((await world.ask('GET', path)).body)).toEqual([])
  })

  it('runs its script by its hash and nothing else, and only on a worksheet', async () => {
    const world = await open()
    const sheet = await world.ask('GET', pathTo(world, 'role-play'))
    const policy = sheet.headers['content-security-policy'] ?? ''
    const scripts = [...sheet.body.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text)
    expect(scripts).toEqual([autosaveScript])
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(scripts[0]))
    expect(policy).toContain(`script-src 'sha256-${Buffer.from(digest).toString('base64')}'`)
    expect(policy).toContain("connect-src 'self'")
    expect(autosaveScript.length).toBeLessThan(3000)
    expect(autosaveScript).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie|innerHTML|eval/)
    const measure = await world.ask('GET', pathTo(world, 'phq-9'))
    expect(measure.headers['content-security-policy']).not.toMatch(/script-src|connect-src/)
    expect(measure.body).not.toContain('<script')
  })

  it('weighs under 30 KB, with the relationships of twenty people, in each language', async () => {
    for (const [locale, word] of [
      ['en', 'someone'],
      ['es', 'alguien'],
      ['ar', 'إنسان'],
    ] as const) {
      const world = await open({ client: { locale } })
      const said = `${word} `.repeat(5).trim()
      const person = {
        name: word,
        closeness: 2,
        contact: said,
        good: said,
        hard: said,
        confide: 'partly',
        change: said,
      }
      const answers = { people: Array.from({ length: 20 }, () => person), notice: said }
      const kept = { course: world.course.id, slot: 8, form: 'relationships-map', revision: 1, answers, total: null }
      const value = { ...kept, at: at('2027-02-28T21:59:00Z'), by: 'client', settled: true, version: 1 }
      await world.store.write([{ put: 'answered', value, was: null }])
      const pages = await Promise.all(
        formsOf(clinic).map(async (form) => ({ form, ...(await world.ask('GET', pathTo(world, form))) })),
      )
      const sizes = pages.map(({ form, body }) => [form, Buffer.byteLength(body)] as const)
      expect(sizes.filter(([, bytes]) => bytes >= 30_000)).toEqual([])
    }
  })
})

describe('writePage, of a measure', () => {
  const clinician = { id: 't-1', email: 'lead@harbour.example' }
  const world9 = () => createLinkWorld({ clinic: sampleClinic('harbour', { clinician }) })
  const all = (ninth: string) =>
    Object.fromEntries(Array.from({ length: 9 }, (_, item) => [`q.${item}`, item === 8 ? ninth : '0']))

  it('keeps the answers, tells that it has them and no score, and lets it be answered again', async () => {
    const world = await world9()
    const path = `${world.linkTo()}/write/8/1`
    expect((await (await openForm(world, path)).send({ ...all('0'), 'q.1': '3', save: 'yes' })).statusCode).toBe(303)
    const { body } = await world.ask('GET', path)
    expect(body).toContain('You answered this: Sunday 28 February, 15:00. You can answer it again.')
    expect(body).not.toMatch(/ checked|score|total/i)
    expect(await faultsOf(body)).toEqual([])
    expect((await (await openForm(world, path)).send({ save: 'yes' })).statusCode).toBe(422)
    expect(await keptIn(world)).toEqual(['phq-9 1.1'])
    expect((await (await openForm(world, path)).send({ ...all('0'), save: 'yes' })).statusCode).toBe(303)
    expect(await keptIn(world)).toEqual(['phq-9 1.1', 'phq-9 2.1'])
  })

  it('shows help before all else where the ninth item is above zero, and tells staff once', async () => {
    const world = await world9()
    const path = `${world.linkTo()}/write/8/1`
    const before = await world.ask('GET', path)
    expect(before.body.indexOf('class="help"')).toBeGreaterThan(before.body.indexOf('<h1>'))
    const form = await openForm(world, path)
    for (let sent = 0; sent < 2; sent += 1) expect((await form.send({ ...all('1'), save: 'yes' })).statusCode).toBe(303)
    const { body } = await world.ask('GET', path)
    expect(body.indexOf('class="help"')).toBeLessThan(body.indexOf('<h1>'))
    expect((await world.store.listAlerts(null, 9)).items.map(({ code }) => code)).toEqual(['urgent-answer'])
  })

  it('shows it first also on a form that is refused as incomplete, and points out what is open', async () => {
    const world = await world9()
    const path = `${world.linkTo()}/write/8/1`
    const refused = await (await openForm(world, path)).send({ 'q.8': '2', save: 'yes' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body.indexOf('class="help"')).toBeLessThan(refused.body.indexOf('<h1>'))
    expect(refused.body.match(/<a href="#f-q-\d">/g)).toHaveLength(8)
    expect(refused.body.match(/ checked/g)).toHaveLength(1)
    expect(await faultsOf(refused.body)).toEqual([])
    expect(await keptIn(world)).toEqual([])
  })

  it('has no page in a language without an official translation, and keeps no draft', async () => {
    const world = await createLinkWorld({ client: { locale: 'es' } })
    expect((await world.ask('GET', `${world.linkTo()}/write/8/1`)).statusCode).toBe(404)
    const english = await world9()
    const form = await openForm(english, `${english.linkTo()}/write/8/1`)
    expect((await form.send({ ...all('1'), keep: 'draft' }, 'application/json')).statusCode).toBe(422)
    expect(await keptIn(english)).toEqual([])
  })
})

describe('writePage, of what is over', () => {
  it('shows what was written, and takes nothing more', async () => {
    const world = await open()
    const path = pathTo(world, 'role-play')
    const form = await openForm(world, path)
    await form.send({ who: 'A friend', save: 'yes' })
    const { course, slots } = (await world.store.readCourse(world.course.id)) ?? {}
    if (course === undefined || slots === undefined) throw new Error('no course')
    const value = { ...course, status: 'closed' as const, version: course.version + 1 }
    await world.store.write([{ put: 'course', value, was: course.version }])
    const { body } = await world.ask('GET', path)
    expect(body).toContain('A friend')
    expect(body).toContain('Nothing can be written here any more.')
    expect(body).not.toContain('class="sheet"')
    expect(await faultsOf(body)).toEqual([])
    const refused = await form.send({ who: 'B', save: 'yes' })
    expect(refused.statusCode).toBe(409)
    expect(await faultsOf(refused.body)).toEqual([])
    expect(await keptIn(world)).toEqual(['role-play 1.1'])
  })
})
