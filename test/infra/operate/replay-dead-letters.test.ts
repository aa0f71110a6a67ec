import type { Message } from '@aws-sdk/client-sqs'
import { describe, expect, it } from 'vitest'

import type { DeadLetterQueue } from '../../../infra/operate/dead-letter-queue.ts'
import { type Invoke, replayDeadLetters } from '../../../infra/operate/replay-dead-letters.ts'

const pointer = JSON.stringify({ course: 'c-001.1' })
const eventOf = (messageId: string) =>
  JSON.stringify({ requestPayload: { detail: { eventType: 'Bounce', mail: { messageId } } } })

/** A queue of bodies, received `most` at a time; `removed` and `back` tell what became of them. */
function queueOf(bodies: readonly string[], most = 10) {
  const waiting = bodies.map((Body): Message => ({ Body }))
  const [removed, back]: [string[], string[]] = [[], []]
  const queue: DeadLetterQueue = {
    receive: async () => waiting.splice(0, most),
    remove: async (messages) => void removed.push(...messages.flatMap(({ Body }) => Body ?? [])),
    giveBack: async (messages) => void back.push(...messages.flatMap(({ Body }) => Body ?? [])),
  }
  return { queue, removed, back }
}

const nobody: Invoke = () => Promise.reject(new Error('feedback was asked'))

describe('replayDeadLetters', () => {
  it('drops pointers, over as many batches as there are', async () => {
    const { queue, removed, back } = queueOf([pointer, pointer, pointer], 2)
    const all = await replayDeadLetters({ queue, feedback: nobody, isDryRun: false })
    expect(all.map(({ fate }) => fate)).toEqual(['dropped', 'dropped', 'dropped'])
    expect([removed.length, back]).toEqual([3, []])
  })

  it.each([
    ['taken', 'replayed', true],
    ['known', 'known', true],
    ['unmatched', 'unmatched', true],
    [undefined, 'failed', false],
    [null, 'failed', false],
  ])('gives an event to feedback again; of what answers %s it is %s, removed: %s', async (taking, fate, isRemoved) => {
    const { queue, removed, back } = queueOf([eventOf('m-1')])
    const all = await replayDeadLetters({ queue, feedback: async () => taking, isDryRun: false })
    expect(all.map((one) => one.fate)).toEqual([fate])
    expect(isRemoved ? removed : back).toEqual([eventOf('m-1')])
    expect(isRemoved ? back : removed).toEqual([])
  })

  it('leaves all in a dry run, and what nobody knows in any', async () => {
    for (const [bodies, isDryRun] of [[[pointer, eventOf('m-1'), 'x'], true] as const, [['x'], false] as const]) {
      const { queue, removed, back } = queueOf(bodies)
      const all = await replayDeadLetters({ queue, feedback: nobody, isDryRun })
      expect(all.every(({ fate }) => fate === 'left')).toBe(true)
      expect([removed, back]).toEqual([[], bodies])
    }
  })

  it('removes nothing of a batch in which feedback could not be asked, and gives back what it had kept', async () => {
    const { queue, removed, back } = queueOf(['x', eventOf('m-1')], 1)
    const away = replayDeadLetters({ queue, feedback: nobody, isDryRun: false })
    await expect(away).rejects.toThrow('feedback was asked')
    expect([removed, back]).toEqual([[], ['x']])
  })
})
