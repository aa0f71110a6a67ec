import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { createPages } from '../../../functions/pages/pages.ts'
import { book } from '../../../shared/course/diary.ts'
import { type CourseId, CourseId as CourseIdSchema, TherapistId } from '../../../shared/course/ids.ts'
import type { Slot } from '../../../shared/course/slot.ts'
import { FeedPayload } from '../../../shared/link/feed-link.ts'
import { seal } from '../../../shared/link/seal.ts'
import { dateOf } from '../../../shared/time/wall-time.ts'
import { occurrences, readFeed } from '../../support/calendar-model.ts'
import { type LinkWorld, type WorldChanges, createLinkWorld, eventOf } from '../../support/link-world.ts'
import { at, sampleClinic } from '../../support/sample-course.ts'

const t1 = TherapistId.parse('t-1')
const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const ofT1 = { of: 'therapist', therapist: t1 } as const

/** A world whose client's calendar asks the feed. */
function feedWorld(changes: WorldChanges = {}): Promise<LinkWorld> {
  return createLinkWorld({ ...changes, client: { calendar: 'feed', ...changes.client } })
}

function startsIn(body: string): readonly string[] {
  return occurrences(readFeed(body)).map(({ startsAt }) => startsAt)
}

async function bookAll({ store }: LinkWorld, slots: readonly Slot[]): Promise<void> {
  for (const slot of slots) {
    const [day] = await store.readDiary(slot.therapist, [dateOf(slot.wall)])
    if (day === undefined) throw new Error('a day is always told')
    const value = { ...book(day, slot), version: day.version + 1 }
    expect(await store.write([{ put: 'diary-day', value, was: day.version }])).toEqual({ ok: true })
  }
}

async function slotsOf({ store, course }: LinkWorld): Promise<readonly Slot[]> {
  return (await store.readCourse(course.id))?.slots ?? []
}

describe('the feed of a course', () => {
  it('shows the course as it is, published, for programs to ask again', async () => {
    const world = await feedWorld()
    const { statusCode, headers, body } = await world.ask('GET', world.feedOf())
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers['content-disposition']).toBe('inline; filename="calendar.ics"')
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    expect(startsIn(body)).toEqual((await slotsOf(world)).map(({ startsAt }) => startsAt))
    for (const line of ['METHOD:PUBLISH', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'])
      expect(body.split('\r\n')).toContain(line)
    expect(body).not.toMatch(/ATTENDEE|ana@|Duarte/)
  })

  it('follows each change, under the same UID, with a higher SEQUENCE and another tag', async () => {
    const world = await feedWorld()
    const before = await world.ask('GET', world.feedOf())
    const [slot] = await slotsOf(world)
    if (slot === undefined) throw new Error('a course has a slot')
    const course = { ...world.course, revision: 2, version: 2 }
    const cancelled = { ...slot, status: 'cancelled' as const, cancelledAt: at('2027-01-05T10:00:00Z'), version: 2 }
    await world.store.write([
      { put: 'course', value: course, was: 1 },
      { put: 'slot', value: cancelled, was: 1 },
    ])
    const after = await world.ask('GET', world.feedOf())
    expect(startsIn(after.body)).toEqual(startsIn(before.body).slice(1))
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
    expect(after.body.match(/UID:.*/)?.[0]).toBe(before.body.match(/UID:.*/)?.[0])
    expect([before.body, after.body].map((body) => /SEQUENCE:(\d+)/.exec(body)?.[1])).toEqual(['1', '2'])
  })

  it('answers 304 to who has it already, by any address of it and at any later time', async () => {
    const world = await feedWorld()
    const { headers } = await world.ask('GET', world.feedOf())
    const etag = headers['etag'] ?? ''
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    const later = createPages({ ...world.deps, clock: () => at('2027-03-20T07:00:00Z') }, quiet)
    for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await world.ask(method, world.feedOf(), { ifNoneMatch })
        expect(answer).toMatchObject({
          statusCode: 304,
          body: '',
          headers: { etag, 'cache-control': 'private, no-store' },
        })
        expect(answer.headers).not.toHaveProperty('content-type')
      }
    }
    expect((await later(eventOf('GET', world.feedOf(), { ifNoneMatch: etag }))).statusCode).toBe(304)
    for (const ifNoneMatch of ['', '"other"', etag.slice(1, -1), etag.toUpperCase()])
      expect((await world.ask('GET', world.feedOf(), { ifNoneMatch })).statusCode).toBe(200)
  })

  it('answers HEAD as GET without the file, and refuses what would change something', async () => {
    const world = await feedWorld()
    const get = await world.ask('GET', world.feedOf())
    expect(await world.ask('HEAD', world.feedOf())).toEqual({ ...get, body: '' })
    for (const method of ['OPTIONS', 'POST', 'PUT', 'DELETE', 'TRACE', 'PROPFIND'])
      expect(await world.ask(method, world.feedOf())).toMatchObject({
        statusCode: 405,
        body: '',
        headers: { allow: 'GET, HEAD' },
      })
    expect(await world.store.readCourse(world.course.id)).toMatchObject({ course: world.course, client: world.client })
  })

  it.each(['invites', 'none'] as const)('shows nothing once the client’s calendar is to be %s', async (calendar) => {
    const world = await createLinkWorld({ client: { calendar } })
    const { statusCode, body } = await world.ask('GET', world.feedOf())
    expect([statusCode, startsIn(body)]).toEqual([200, []])
    expect(body).toContain('BEGIN:VTIMEZONE')
    expect(body).not.toContain('VEVENT')
  })

  it('gives every address that does not work the answer of an address that is none', async () => {
    const world = await feedWorld()
    const good = world.feedOf()
    const token = good.slice('/feeds/'.length, -'.ics'.length)
    const sealedWith = (key: LinkWorld['key'], payload: object, name = 'interlude-feed') =>
      `/feeds/${seal({ name, schema: FeedPayload }, FeedPayload.parse({ of: 'course', course: world.course.id, expiresAt: '2028-01-01T00:00:00Z', ...payload }), { key, iv: randomBytes(12) })}.ics`
    const bad: Readonly<Record<string, string>> = {
      'of another clinic’s key': sealedWith({ ...world.key, bytes: randomBytes(32) }, {}),
      'of another clinic that shares the key': sealedWith({ ...world.key, clinic: 'thames' }, {}),
      'of a month without a key': sealedWith({ ...world.key, month: '2026-02' }, {}),
      'expired this second': sealedWith(world.key, { expiresAt: '2027-02-28T22:00:00Z' }),
      'given out two years ago': world.feedOf(undefined, at('2025-02-28T22:00:00Z')),
      'sealed as a client’s link': sealedWith(world.key, {}, 'interlude-link'),
      'a client’s link': world.linkTo().replace('/c/', '/feeds/') + '.ics',
      truncated: `/feeds/${token.slice(0, -1)}.ics`,
      'truncated by whole bytes': `/feeds/${token.slice(0, -4)}.ics`,
      'upper-cased': `/feeds/${token.toUpperCase()}.ics`,
      'lower-cased': `/feeds/${token.toLowerCase()}.ics`,
      'with a trailing =': `/feeds/${token}=.ics`,
      'with an encoded trailing =': `/feeds/${token}%3D.ics`,
      'without its ending': `/feeds/${token}`,
      'with its ending upper-cased': `/feeds/${token}.ICS`,
      'of a course that is gone': world.feedOf({ of: 'course', course: anotherCourse() }),
      'of a therapist who is gone': world.feedOf({ of: 'therapist', therapist: TherapistId.parse('t-99') }),
      'without a token': '/feeds/.ics',
      'a JWT without a signature': '/feeds/eyJhbGciOiJub25lIn0.e30..ics',
      'far too long': `/feeds/${'A'.repeat(5000)}.ics`,
    }
    const none = await world.ask('GET', '/elsewhere')
    expect(none.statusCode).toBe(404)
    for (const [what, path] of Object.entries(bad)) {
      expect(await world.ask('GET', path), what).toEqual(none)
      expect(await world.ask('HEAD', path, { ifNoneMatch: '*' }), what).toEqual({ ...none, body: '' })
    }
    expect((await world.ask('GET', good)).statusCode).toBe(200)
    expect(await world.ask('GET', `/c/${token}`)).toEqual(none)
    expect(world.logged).toEqual([])
  })

  it('opens to the last second, and no longer', async () => {
    const world = await feedWorld()
    const since = at('2025-02-28T22:00:01Z')
    expect((await world.ask('GET', world.feedOf(undefined, since))).statusCode).toBe(200)
    expect((await world.ask('GET', world.feedOf(undefined, at('2025-02-28T22:00:00Z')))).statusCode).toBe(404)
  })

  it('is gone once the client is erased', async () => {
    const world = await feedWorld({ client: { erasedAt: '2027-02-01T00:00:00Z' } })
    expect((await world.ask('GET', world.feedOf())).statusCode).toBe(404)
  })
})

describe('the feed of a therapist', () => {
  async function therapistWorld(changes: WorldChanges = {}): Promise<LinkWorld> {
    const world = await createLinkWorld(changes)
    await bookAll(
      world,
      (await slotsOf(world)).filter(({ status }) => status !== 'cancelled' && status !== 'paused'),
    )
    return world
  }

  it('shows what stands in the diary from four weeks ago on, each with its number and state, by the client’s id', async () => {
    const world = await therapistWorld({
      slots: (slots) => slots.map((slot) => (slot.id === 9 ? { ...slot, status: 'confirmed' } : slot)),
    })
    const { statusCode, body } = await world.ask('GET', world.feedOf(ofT1))
    expect(statusCode).toBe(200)
    const shown = occurrences(readFeed(body))
    expect(shown.map(({ startsAt }) => startsAt)).toEqual(
      (await slotsOf(world)).slice(3).map(({ startsAt }) => startsAt),
    )
    expect(shown.map(({ summary }) => summary)).toEqual(shown.map(() => 'c-001'))
    expect(new Set(shown.map(({ uid }) => uid)).size).toBe(shown.length)
    expect(body).toContain('DESCRIPTION:9 of 12\\, confirmed')
    expect(body).toContain('CATEGORIES:scheduled')
    expect(body).not.toMatch(/Duarte|ana@|ATTENDEE|Lindqvist/)
  })

  it('calls clients by their initials where the clinic chose so', async () => {
    const world = await therapistWorld({ clinic: sampleClinic('harbour', { calendar: { clients: 'initials' } }) })
    const { body } = await world.ask('GET', world.feedOf(ofT1))
    expect(new Set(occurrences(readFeed(body)).map(({ summary }) => summary))).toEqual(new Set(['A.D']))
    expect(body).not.toMatch(/Duarte/)
  })

  it('answers 304 until something changes, leaves the erased out, and shows nobody else’s sessions', async () => {
    const world = await therapistWorld()
    const { headers } = await world.ask('GET', world.feedOf(ofT1))
    const ask = () => world.ask('GET', world.feedOf(ofT1), { ifNoneMatch: headers['etag'] ?? '' })
    expect((await ask()).statusCode).toBe(304)
    const other = await world.ask('GET', world.feedOf({ of: 'therapist', therapist: TherapistId.parse('t-2') }))
    expect([other.statusCode, startsIn(other.body)]).toEqual([200, []])
    const erased = { ...world.client, erasedAt: at('2027-02-28T00:00:00Z'), version: 2 }
    await world.store.write([{ put: 'client', value: erased, was: 1 }])
    const after = await ask()
    expect([after.statusCode, startsIn(after.body)]).toEqual([200, []])
  })

  it('leaves out what was cancelled while the diary was read', async () => {
    const world = await therapistWorld()
    const [slot] = (await slotsOf(world)).slice(9)
    if (slot === undefined) throw new Error('a course has ten slots')
    const cancelled = { ...slot, status: 'cancelled' as const, version: 2 }
    await world.store.write([{ put: 'slot', value: cancelled, was: 1 }])
    expect(startsIn((await world.ask('GET', world.feedOf(ofT1))).body)).not.toContain(slot.startsAt)
  })
})

function anotherCourse(): CourseId {
  return CourseIdSchema.parse('c-404.1')
}
