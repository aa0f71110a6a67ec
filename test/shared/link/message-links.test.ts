import { randomBytes } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { CourseId } from '../../../shared/course/ids.ts'
import { kinds } from '../../../shared/course/ledger.ts'
import { openFeed } from '../../../shared/link/feed-link.ts'
import { messageLinks, stopPurpose } from '../../../shared/link/message-links.ts'
import { openLink } from '../../../shared/link/seal.ts'
import { at } from '../../support/sample-course.ts'

const key = { clinic: 'harbour', month: '2027-01', bytes: randomBytes(32) }
const now = at('2027-01-05T14:00:00Z')

describe('messageLinks', () => {
  it('gives a prompt a page with its texts, and stops of its own family and of all', async () => {
    const input = { course: CourseId.parse('c-001.1'), slot: 8, kind: 'prompt' as const, texts: ['middle.03'], now }
    const links = messageLinks(input, { key, randomBytes, baseUrl: 'https://links.example' })
    const open = async (link: string | null) => {
      const answer = await openLink((link ?? '').replace('https://links.example/c/', ''), {
        keyOf: async () => key,
        now,
      })
      return answer.ok ? answer.payload : null
    }
    expect(await open(links.page)).toMatchObject({ course: 'c-001.1', slot: 8, purpose: 'page', texts: ['middle.03'] })
    expect(await open(links.stop)).toMatchObject({ purpose: 'stop-prompts', texts: [] })
    expect(await open(links.stopAll)).toMatchObject({ purpose: 'stop-all' })
    expect(new Set(Object.values(links)).size).toBe(4)
    const [, token = ''] = /^https:\/\/links\.example\/feeds\/([\w-]+)\.ics$/.exec(links.feed.https) ?? []
    expect(await openFeed(token, { keyOf: async () => key, now })).toMatchObject({
      ok: true,
      payload: { of: 'course', course: 'c-001.1', expiresAt: '2029-01-04T14:00:00Z' },
    })
    expect(links.feed.webcal).toBe(links.feed.https.replace('https', 'webcal'))
  })

  it('gives a mail that belongs to no family nothing to stop by itself', () => {
    const input = { course: CourseId.parse('c-001.1'), slot: null, kind: null, texts: [], now }
    const links = messageLinks(input, { key, randomBytes, baseUrl: 'https://links.example' })
    expect(links.stop).toBeNull()
  })
})

describe('stopPurpose', () => {
  it('lets notices of appointments not be stopped by themselves', () => {
    expect(kinds.map((kind) => [kind, stopPurpose(kind)])).toEqual([
      ['welcome', null],
      ['change', null],
      ['cancellation', null],
      ['missed', null],
      ['prompt', 'stop-prompts'],
      ['reminder', 'stop-reminders'],
      ['countdown', 'stop-prompts'],
      ['completion', 'stop-prompts'],
      ['follow-up', 'stop-prompts'],
    ])
  })
})
