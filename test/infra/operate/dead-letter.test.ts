import { describe, expect, it } from 'vitest'

import { readDeadLetter } from '../../../infra/operate/dead-letter.ts'

const detail = { eventType: 'Bounce', mail: { messageId: '0100-abc', tags: { attempt: ['attempt-1'] } } }

describe('readDeadLetter', () => {
  it.each([
    ['a course', { course: 'c-001.1' }, { is: 'pointer', of: 'course c-001.1' }],
    ['a course, as the queue has it', { course: 'c-001.1', table: 'clinic' }, { is: 'pointer', of: 'course c-001.1' }],
    ['what is newer', { table: 'clinic', newer: 'report#r-1' }, { is: 'pointer', of: 'newer report#r-1' }],
    ['a job', { job: 'import-7' }, { is: 'pointer', of: 'job import-7' }],
    ['an alert', { alert: 'held-c-001.1-3-2-reminder' }, { is: 'pointer', of: 'alert held-c-001.1-3-2-reminder' }],
  ])('knows a pointer to %s by its id', (_what, body, expected) => {
    expect(readDeadLetter(JSON.stringify(body))).toEqual(expected)
  })

  it('knows what feedback failed with, and has the event as feedback was given it', () => {
    const requestPayload = { detail, more: 1 }
    const letter = readDeadLetter(JSON.stringify({ requestPayload, responsePayload: { errorMessage: 'x' } }))
    expect(letter).toEqual({ is: 'mail-event', of: 'Bounce of 0100-abc', event: requestPayload })
  })

  it.each([
    ['no JSON', 'Ann <ann@clients.example>'],
    ['another field beside the id', JSON.stringify({ course: 'c-001.1', email: 'ann@clients.example' })],
    ['an id that is none', JSON.stringify({ course: 'ann@clients.example' })],
    ['an event of another shape', JSON.stringify({ requestPayload: { detail: { eventType: 'Bounce' } } })],
  ])('shows nothing of a body that is %s', (_what, body) => {
    expect(readDeadLetter(body)).toEqual({ is: 'unknown', of: '' })
  })
})
