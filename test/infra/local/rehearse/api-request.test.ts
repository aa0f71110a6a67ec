import { describe, expect, it } from 'vitest'

import { requestOf } from '../../../../infra/local/rehearse/api-request.ts'
import { routeOf } from '../../../../shared/api/route.ts'

const client = 'c-001'

describe('requestOf', () => {
  it.each([
    [{ do: 'mark', client, slot: 3, as: 'missed' }, 'commandCourse', { do: 'mark', slot: 3, as: 'missed' }],
    [{ do: 'undo', client }, 'commandCourse', { do: 'undo' }],
    [{ do: 'answer', client, slot: 1, form: 'f', answers: {} }, 'giveAnswers', { slot: 1, form: 'f', answers: {} }],
    [{ do: 'unsubscribe', client }, 'stopMails', { family: 'all' }],
    [{ do: 'erase', client }, 'eraseClient', undefined],
    [{ do: 'pin', client, pin: '4711' }, 'givePin', { pin: '4711' }],
    [{ do: 'address', client, email: 'a@b.example' }, 'setAddress', { email: 'a@b.example' }],
    [{ do: 'sending', on: false }, 'setSending', { on: false }],
    [{ do: 'absence', therapist: 't-1', approved: true }, 'declareAbsence', { therapist: 't-1', approved: true }],
  ])('asks for what %j means', async (command, id, body) => {
    const { method, path, body: sent } = requestOf(command)
    expect([(await routeOf(method, path))?.operation?.id, sent]).toEqual([id, body])
  })
})
