import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { AttemptId } from '../../shared/course/ids.ts'
import type { Feedback } from '../../shared/feedback/ses-event.ts'
import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { createDynamoStore } from '../../shared/store/dynamo-store.ts'
import type { Kept, Store } from '../../shared/store/store.ts'
import { course, entryOf, stateOf, welcomeOne } from '../support/paper-course.ts'
import type { PaperClinic } from '../support/paper-rehearsal.ts'
import { aSlot } from '../store/samples.ts'
import { createTestTable } from '../support/test-table.ts'

type Told = Feedback['what']

/** The event of the one mail that went, as SES brings it (its tags name the item), or as it did before they named it. */
function take(paper: PaperClinic, what: Told, { placed = true, store = paper.store } = {}) {
  const attempt = AttemptId.parse(paper.mails.at(-1)?.tags['attempt'])
  const tags = { attempt, course, ...(placed ? { place: 'course' as const } : {}) }
  return takeFeedback({ ...paper.deps, store }, { what, messageId: 'm-ses', tags })
}

function countingStore(store: Store) {
  const asked: string[] = []
  const counted =
    <A extends unknown[], R>(name: string, call: (...given: A) => R) =>
    (...given: A): R => {
      asked.push(name)
      return call(...given)
    }
  return {
    asked,
    store: {
      ...store,
      readCourse: counted('readCourse', store.readCourse),
      readKept: counted('readKept', store.readKept),
      write: counted('write', store.write),
      putKept: counted('putKept', store.putKept),
    },
  }
}

describe('takeFeedback, of a mail that SES is known to have taken', () => {
  it('notes its delivery in one read and one write of one item, and once', async () => {
    const paper = await welcomeOne()
    const { asked, store } = countingStore(paper.store)
    expect(await take(paper, 'delivered', { store })).toBe('taken')
    expect(asked).toEqual(['readKept', 'putKept'])
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ state: 'sent', fate: 'delivered' })
    expect(await take(paper, 'delivered', { store })).toBe('known')
    expect(asked).toEqual(['readKept', 'putKept', 'readKept'])
  })

  it('reads one item for the event that it was sent, and writes nothing', async () => {
    const paper = await welcomeOne()
    const { asked, store } = countingStore(paper.store)
    expect(await take(paper, 'sent', { store })).toBe('known')
    expect(asked).toEqual(['readKept'])
  })

  it.each(['bounced', 'soft-bounced', 'complained', 'rejected'] as const)(
    'reads the whole course where it %s, which concerns more than the mail',
    async (what) => {
      const paper = await welcomeOne()
      const { asked, store } = countingStore(paper.store)
      expect(await take(paper, what, { store })).toBe('taken')
      expect(asked[0]).toBe('readCourse')
      expect(asked).not.toContain('putKept')
    },
  )

  it('takes it with the whole course where somebody else writes the item at that moment', async () => {
    const paper = await welcomeOne()
    const putKept = async (kept: Kept): Promise<boolean> => {
      const { course: now } = await stateOf(paper)
      await paper.store.write([{ put: 'course', value: { ...now, version: now.version + 1 }, was: now.version }])
      return paper.store.putKept(kept)
    }
    const { asked, store } = countingStore({ ...paper.store, putKept })
    expect(await take(paper, 'delivered', { store })).toBe('taken')
    expect(asked).toEqual(['readKept', 'putKept', 'readCourse', 'write'])
    expect(await entryOf(paper, 0, 'welcome')).toMatchObject({ fate: 'delivered' })
  })

  it('comes to the same as with the whole course, in whatever order events come', async () => {
    const events = fc.array(fc.constantFrom<Told>('sent', 'delayed', 'delivered', 'bounced', 'complained'), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(events, async (told) => {
        const [one, other] = [await welcomeOne(), await welcomeOne()]
        for (const what of told) {
          expect(await take(one, what)).toBe(await take(other, what, { placed: false }))
        }
        expect(await entryOf(one, 0, 'welcome')).toEqual(await entryOf(other, 0, 'welcome'))
        expect((await stateOf(one)).client).toEqual((await stateOf(other)).client)
      }),
      { numRuns: 30 },
    )
  })
})

describe('putKept', () => {
  it('puts an item on the version before it, and leaves it as it is where somebody wrote it since', async () => {
    const { client, table } = await createTestTable()
    const store = createDynamoStore({ client, table })
    const first = aSlot(1, { version: 1 })
    await store.write([{ put: 'slot', value: first, was: null }])
    const second = { ...first, dueAt: null, minutes: 40, version: 2 }
    expect(await store.putKept({ put: 'slot', value: second })).toBe(true)
    expect(await store.putKept({ put: 'slot', value: { ...first, minutes: 30, version: 2 } })).toBe(false)
    expect(await store.readKept(first.course, first.id)).toEqual({ put: 'slot', value: second })
    expect(await store.readKept(first.course, 'course')).toBeNull()
  })
})
