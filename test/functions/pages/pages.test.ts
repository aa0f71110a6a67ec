import { describe, expect, it } from 'vitest'

import { largestBody } from '../../../shared/pages/client/page-request.ts'
import { createPages } from '../../../functions/pages/pages.ts'
import { textsOf } from '../../../shared/texts/catalogue.ts'
import { createLinkWorld, eventOf } from '../../support/link-world.ts'
import { formsIn, postForm, sendForm } from '../../support/page-form.ts'
import { diaryCard } from '../../support/extras.ts'
import { at, sampleClinic, sentEntry } from '../../support/sample-course.ts'
import { faultsOf } from '../../support/valid-html.ts'

const form = 'application/x-www-form-urlencoded'
const prompt = textsOf('en').middle[0]

describe('createPages', () => {
  it('shows when, where and which session it is, with its prompt, help and the way to the clinic', async () => {
    const world = await createLinkWorld()
    const { statusCode, body } = await world.ask('GET', world.linkTo({ texts: [prompt.key] }))
    expect(statusCode).toBe(200)
    const said = [
      'Tuesday 2 March, 14:00 (Vancouver time)',
      '12 Quay Street, Vancouver BC',
      '8 of 12',
      prompt.title,
      'call or text 9-8-8',
      '+1 604 555 0100',
      'not for emergencies',
    ]
    for (const fact of said) expect(body.replaceAll('\u00a0', ' ')).toContain(fact)
    expect(body).not.toContain('<script')
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows the words of the clinic in place of ours', async () => {
    const words = { [`${prompt.key}.title`]: 'A <title> of our own', 'missed.a.paragraphs.1': 'Words of our own.' }
    const world = await createLinkWorld({ clinic: sampleClinic('harbour', { texts: { en: words } }) })
    const { body } = await world.ask('GET', world.linkTo({ texts: [prompt.key, 'missed.a'] }))
    expect(body).toContain('A &lt;title> of our own')
    expect(body).toContain('Words of our own.')
    expect(body).toContain(prompt.opening)
    expect(body).not.toContain(prompt.title)
  })

  it('shows what the clinic adds to a session, and that it went along with the prompt that was sent', async () => {
    const clinic = sampleClinic('harbour', { protocol: { extra: [diaryCard] } })
    const { title, opening } = diaryCard.texts.en
    const linked = await createLinkWorld({ clinic })
    const { body } = await linked.ask('GET', linked.linkTo({ texts: [prompt.key, 'extra.diary-card'] }))
    expect(body.indexOf(prompt.title)).toBeLessThan(body.indexOf(title))
    expect(body).toContain(opening)
    expect(await faultsOf(body)).toEqual([])
    const told = { kind: 'prompt', slot: 8, text: prompt.key, beside: ['extra.diary-card'] }
    const sent = await createLinkWorld({
      clinic,
      slots: (slots) => slots.map((slot) => (slot.id === 8 ? { ...slot, ledger: { prompt: sentEntry(told) } } : slot)),
    })
    expect((await sent.ask('GET', sent.linkTo())).body).toContain(title)
  })

  it('shows the clinic’s time too to a client elsewhere', async () => {
    const world = await createLinkWorld({ client: { zone: 'Asia/Tokyo' } })
    const { body } = await world.ask('GET', world.linkTo())
    expect(body).toContain('Wednesday 3 March, 06:00 (Tokyo time)')
    expect(body).toContain('At the clinic: Tuesday 2 March, 14:00 (Vancouver time)')
  })

  it.each([
    ['cancelled', 'This appointment is cancelled.'],
    ['missed', 'This appointment did not take place.'],
    ['attended', 'This appointment is over.'],
  ] as const)('shows the present state behind an old link: %s', async (status, notice) => {
    const world = await createLinkWorld({
      slots: (slots) =>
        slots.map((slot) => (slot.id === 8 ? { ...slot, status, counts: status === 'attended' } : slot)),
    })
    const { body } = await world.ask('GET', world.linkTo())
    expect(body).toContain(notice)
    expect(body).toContain('Tuesday 9 March, 14:00')
    expect(await faultsOf(body)).toEqual([])
  })

  it('shows the appointments to come behind a link to the whole course, and says so where there is none', async () => {
    const world = await createLinkWorld()
    const { body } = await world.ask('GET', world.linkTo({ slot: null }))
    expect(body.match(/14:00 \(Vancouver time\)/g)).toHaveLength(5)
    const late = await createLinkWorld({ now: at('2027-05-01T00:00:00Z') })
    const after = await late.ask('GET', late.linkTo({ slot: null }))
    expect(after.body).toContain('No appointment is booked at the moment.')
    expect(await faultsOf(after.body)).toEqual([])
  })

  it('shows the prompt that was sent for the slot, though the link be a reminder’s', async () => {
    const ledger = { 'prompt-8': sentEntry({ kind: 'prompt', slot: 8, text: prompt.key }) }
    const world = await createLinkWorld({
      slots: (slots) => slots.map((slot) => (slot.id === 8 ? { ...slot, ledger } : slot)),
    })
    expect((await world.ask('GET', world.linkTo())).body).toContain(prompt.title)
  })

  it('leads with the note that a mail spoke of, and no more with the prompt of an appointment that is over', async () => {
    const ledger = { 'prompt-8': sentEntry({ kind: 'prompt', slot: 8, text: prompt.key }) }
    const world = await createLinkWorld({
      now: at('2027-03-03T18:00:00Z'),
      slots: (slots) => slots.map((slot) => (slot.id === 8 ? { ...slot, ledger } : slot)),
    })
    const note = textsOf('en').missed[0]
    const { body } = await world.ask('GET', world.linkTo({ texts: [note.key] }))
    const places = [note.paragraphs[0] ?? '', 'This appointment is over.', 'Tuesday 9 March, 14:00'].map((words) =>
      body.replaceAll('\u00a0', ' ').indexOf(words),
    )
    expect(places.toSorted((one, other) => one - other)).toEqual(places)
    expect(places).not.toContain(-1)
    expect(body).not.toContain(prompt.title)
  })

  it('keeps the prompt of an appointment that is over apart from the next appointment', async () => {
    const world = await createLinkWorld({ now: at('2027-03-03T18:00:00Z') })
    const { body } = await world.ask('GET', world.linkTo({ texts: [prompt.key] }))
    expect(body.indexOf(prompt.title)).toBeGreaterThan(0)
    expect(body.indexOf(prompt.title)).toBeLessThan(body.replaceAll('\u00a0', ' ').indexOf('Tuesday 9 March, 14:00'))
    expect(await faultsOf(body)).toEqual([])
  })

  it('guards every answer: nothing kept, framed, run, indexed or told on', async () => {
    const world = await createLinkWorld()
    const paths = [world.linkTo(), world.linkTo({ purpose: 'stop-all' }), '/c/nonsense', '/health', '/elsewhere']
    for (const path of paths) {
      const { headers } = await world.ask('GET', path)
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      })
    }
    const policy = (await world.ask('GET', world.linkTo())).headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'; style-src 'sha256-")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it('gives every link that does not work one and the same answer', async () => {
    const world = await createLinkWorld()
    const other = await createLinkWorld()
    const good = world.linkTo()
    const bad = [
      '/c/x',
      `${good}=`,
      good.slice(0, -3),
      good.toUpperCase().replace('/C/', '/c/'),
      other.linkTo(),
      world.linkTo({ expiresAt: at('2027-02-28T22:00:00Z') }),
      '/c/eyJhbGciOiJub25lIn0',
      `/c/${'A'.repeat(5000)}`,
      '/c/',
      '/c/a/b',
      world.linkTo({ purpose: 'stop-all', expiresAt: at('2027-01-01T00:00:00Z') }),
    ]
    const answers = await Promise.all(bad.map((path) => world.ask('GET', path)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.statusCode).toBe(404)
    expect(await faultsOf(answers[0]?.body ?? '')).toEqual([])
    const posts = await Promise.all(bad.map((path) => world.ask('POST', path, { body: 'stop=all', contentType: form })))
    expect(new Set(posts.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(
      new Set([`404 ${answers[0]?.body}`]),
    )
  })

  it('changes nothing by GET, HEAD or any other method, however often', async () => {
    const world = await createLinkWorld()
    for (const purpose of ['page', 'stop-prompts', 'stop-reminders', 'stop-all'] as const) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH'])
        await world.ask(method, world.linkTo({ purpose }), { body: 'stop=all', contentType: form })
    }
    expect(await world.store.readClient(world.client.id)).toEqual(world.client)
    expect((await world.store.listAlerts(null, 10)).items).toEqual([])
  })

  it('answers HEAD without a body, and other methods with those that it knows', async () => {
    const world = await createLinkWorld()
    expect(await world.ask('HEAD', world.linkTo())).toMatchObject({ statusCode: 200, body: '' })
    expect(await world.ask('DELETE', world.linkTo())).toMatchObject({
      statusCode: 405,
      headers: { allow: 'GET, HEAD, POST' },
    })
    expect(await world.ask('POST', `${world.linkTo()}/course`, { body: 'stop=all', contentType: form })).toMatchObject({
      statusCode: 405,
      headers: { allow: 'GET, HEAD' },
    })
  })

  it.each([
    ['stop-prompts', { prompts: false, reminders: true, unsubscribedAt: null }],
    ['stop-reminders', { prompts: true, reminders: false, unsubscribedAt: null }],
    ['stop-all', { unsubscribedAt: '2027-02-28T22:00:00Z' }],
  ] as const)('stops its family by one click: %s', async (purpose, state) => {
    const world = await createLinkWorld()
    const link = world.linkTo({ purpose })
    const multipart = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
    expect(await world.ask('POST', link, { body: 'List-Unsubscribe=One-Click', contentType: form })).toMatchObject({
      statusCode: 200,
    })
    expect(await world.store.readClient(world.client.id)).toMatchObject({ ...state, version: 2 })
    const again = {
      body: Buffer.from(multipart).toString('base64'),
      base64: true,
      contentType: 'multipart/form-data; boundary=b',
    }
    expect(await world.ask('POST', link, again)).toMatchObject({ statusCode: 200 })
    expect(await world.store.readClient(world.client.id)).toMatchObject({ ...state, version: 2 })
  })

  it('takes a one-click form as multipart too', async () => {
    const world = await createLinkWorld()
    const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
    expect(
      await world.ask('POST', world.linkTo({ purpose: 'stop-prompts' }), {
        body,
        contentType: 'multipart/form-data; boundary=b',
      }),
    ).toMatchObject({ statusCode: 200 })
    expect(await world.store.readClient(world.client.id)).toMatchObject({ prompts: false })
  })

  it('shows what can be stopped with nothing chosen, and does what the form says', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo({ purpose: 'stop-all' })
    const { body } = await world.ask('GET', link)
    expect(body.match(/type="radio"/g)).toHaveLength(3)
    expect(body).not.toContain('checked')
    expect(await faultsOf(body)).toEqual([])
    const posted = await sendForm(world, link, { having: 'stop', fill: { stop: 'reminders' } })
    expect(posted).toMatchObject({ statusCode: 303, headers: { location: link } })
    const after = await world.ask('GET', link)
    expect(after.body).toContain('You get no more reminders.')
    expect(after.body.match(/name="stop"/g)).toHaveLength(2)
    expect(await faultsOf(after.body)).toEqual([])
    await sendForm(world, link, { having: 'resume', fill: { resume: 'reminders' } })
    expect(await world.store.readClient(world.client.id)).toMatchObject({ reminders: true, version: 3 })
  })

  it('asks again where a form comes without a choice, or with one that the link does not allow', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo({ purpose: 'stop-prompts' })
    for (const body of [
      '',
      'stop=',
      'stop=all',
      'stop=reminders',
      'stop=constructor',
      'List-Unsubscribe=one-click',
      'other=1',
    ]) {
      const answer = await world.ask('POST', link, { body, contentType: form })
      expect(answer.statusCode).toBe(422)
      expect(await faultsOf(answer.body)).toEqual([])
    }
    expect(await world.store.readClient(world.client.id)).toEqual(world.client)
  })

  it('refuses what is no form, or too big, or says a thing twice', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo({ purpose: 'stop-all' })
    expect(await world.ask('POST', link, { body: '{"stop":"all"}', contentType: 'application/json' })).toMatchObject({
      statusCode: 415,
    })
    expect(await world.ask('POST', link, { body: 'stop=all' })).toMatchObject({ statusCode: 415 })
    expect(await world.ask('POST', link, { body: 'x'.repeat(largestBody + 1), contentType: form })).toMatchObject({
      statusCode: 413,
    })
    expect(await world.ask('POST', link, { body: 'stop=prompts&stop=all', contentType: form })).toMatchObject({
      statusCode: 400,
    })
    expect(
      await world.ask('POST', link, { body: 'not multipart', contentType: 'multipart/form-data; boundary=b' }),
    ).toMatchObject({ statusCode: 400 })
    expect(await world.store.readClient(world.client.id)).toEqual(world.client)
  })

  it('takes no form of a stop page that was not opened, nor one of another page', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo({ purpose: 'stop-all' })
    const [other] = formsIn((await world.ask('GET', world.linkTo())).body)
    for (const page of ['', 'nonsense', other?.fields['page'] ?? ''])
      expect((await postForm(world, link, { page, stop: 'all' })).statusCode).toBe(422)
    expect(await world.store.readClient(world.client.id)).toEqual(world.client)
  })

  it('opens no page below a link that only stops mails', async () => {
    const world = await createLinkWorld()
    for (const path of ['course', 'emails', 'time/8', 'stop'])
      expect((await world.ask('GET', `${world.linkTo({ purpose: 'stop-all' })}/${path}`)).statusCode).toBe(404)
  })

  it('shows no name or text of others as markup', async () => {
    const world = await createLinkWorld({ client: { name: 'O’Brien <script>alert(1)</script>' } })
    for (const purpose of ['page', 'stop-all'] as const) {
      const { body } = await world.ask('GET', world.linkTo({ purpose }))
      expect(body).not.toContain('<script')
    }
  })

  it('asks to come again where the table does not answer, and logs neither token nor message', async () => {
    const world = await createLinkWorld()
    const link = world.linkTo()
    const broken = { ...world.store, readCourse: () => Promise.reject(new Error('secret of Ana Duarte')) }
    const logged: string[] = []
    const log = {
      info: () => {},
      warn: () => {},
      error: (...said: unknown[]) => void logged.push(JSON.stringify(said)),
    }
    const answer = await createPages({ ...world.deps, store: broken }, log)(eventOf('GET', link))
    expect(answer.statusCode).toBe(503)
    expect(await faultsOf(answer.body)).toEqual([])
    expect(logged).toHaveLength(1)
    expect(`${logged.join('')}${answer.body}`).not.toMatch(/secret|Ana/)
    expect(logged.join('')).not.toContain(link.slice(3))
  })

  it('tells in /health when the last tick was, whether it is late, and when the table is away', async () => {
    const world = await createLinkWorld()
    const health = async () => {
      const { statusCode, body } = await world.ask('GET', '/health')
      const said: unknown = JSON.parse(body)
      return { statusCode, said }
    }
    expect(await health()).toEqual({ statusCode: 200, said: { ok: false, lastTick: null, sending: true } })
    await world.store.putHeartbeat({ at: at('2027-02-28T21:59:00Z'), queued: 3 })
    expect(await health()).toEqual({
      statusCode: 200,
      said: { ok: true, lastTick: '2027-02-28T21:59:00Z', sending: true },
    })
    await world.store.putHeartbeat({ at: at('2027-02-28T21:50:00Z'), queued: 0 })
    expect(await health()).toMatchObject({ said: { ok: false, lastTick: '2027-02-28T21:50:00Z' } })
    const away = { ...world.store, readClinic: () => Promise.reject(new Error('away')) }
    const answer = await createPages(
      { ...world.deps, store: away },
      { info: () => {}, warn: () => {}, error: () => {} },
    )(eventOf('GET', '/health'))
    expect(answer.statusCode).toBe(503)
    expect(JSON.parse(answer.body)).toEqual({ ok: false, lastTick: null, sending: null })
  })
})
