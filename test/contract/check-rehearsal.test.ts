import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { checkOutput, checkRehearsal } from '../support/contract/check-rehearsal.ts'
import type { AlertLine, MessageLine, SessionLine } from '../support/contract/schemas.ts'
import { alerts, input, messages, outputOf, sessions } from './right-rehearsal.ts'

describe('checkOutput', () => {
  it('finds nothing in a rehearsal that is right', async () => {
    expect(await checkOutput(input, outputOf())).toStrictEqual([])
  })

  const ann = { client: 'c-001' } as const
  const bo = { client: 'c-002' } as const

  /** A planted error: how the lines differ from the right ones, and what must be said of it. */
  const planted: readonly (readonly [what: string, lines: readonly object[], told: string])[] = [
    [
      'a wrong session number',
      changed({ ...bo, kind: 'prompt', slot: 9 }, { session: 9 }),
      'c-002 prompt slot 9: is of session 9, middle; expected session 8, middle',
    ],
    [
      'a phase off by one',
      changed({ ...ann, kind: 'reminder', slot: 4 }, { phase: 'initial' }),
      'c-001 reminder slot 4: is of session 4, initial; expected session 4, middle',
    ],
    [
      'an ending that comes late',
      changed({ ...bo, kind: 'prompt', slot: 12 }, { phase: 'middle' }),
      'expected session 11, ending',
    ],
    [
      'a line that is there twice',
      [...messages, ...only({ ...ann, kind: 'prompt', slot: 12 })],
      'c-001 prompt slot 12 at 2027-05-15T07:30:20Z (skipped): is unexpected, or there twice',
    ],
    [
      'a mail that was sent twice',
      [
        ...messages,
        ...only({ ...ann, kind: 'welcome' }).map((line) => ({ ...line, messageId: 'm-2', at: '2027-07-01T12:00:00Z' })),
      ],
      'c-001 welcome revision 1: was sent 2 times',
    ],
    [
      'a missing reminder',
      without({ ...ann, kind: 'reminder', slot: 7 }),
      'c-001 reminder slot 7: has no line; expected sent from 2027-04-11T07:30:00Z to 2027-04-11T07:31:00Z, due 2027-04-11T07:30:00Z',
    ],
    [
      'a missing countdown',
      without({ ...bo, kind: 'countdown', left: 4 }),
      'c-002 countdown slot 9 left 4: has no line',
    ],
    ['a missing follow-up', without({ ...bo, kind: 'follow-up' }), 'c-002 follow-up: has no line'],
    [
      'a due time an hour out after the clocks changed',
      changed({ ...ann, kind: 'prompt', slot: 6 }, { dueAt: '2027-04-03T08:30:00Z' }),
      'c-001 prompt slot 6: dueAt is 2027-04-03T08:30:00Z; expected 2027-04-03T07:30:00Z',
    ],
    [
      'a start an hour out after the clocks changed',
      changed({ ...ann, kind: 'prompt', slot: 5 }, { sessionStartsAt: '2027-03-29T08:30:00Z' }),
      'c-001 prompt slot 5: sessionStartsAt is 2027-03-29T08:30:00Z; expected 2027-03-29T07:30:00Z',
    ],
    [
      'a prompt in quiet hours',
      changed({ ...ann, kind: 'prompt', slot: 5 }, { dueAt: '2027-03-27T07:30:00Z', at: '2027-03-27T07:30:20Z' }),
      "was sent in the client's quiet hours",
    ],
    [
      'a missed mail in the night of the client',
      changed({ ...bo, kind: 'missed' }, { dueAt: '2027-04-20T22:00:00Z', at: '2027-04-20T22:00:20Z' }),
      'c-002 missed slot 8: dueAt is 2027-04-20T22:00:00Z; expected 2027-04-20T23:00:00Z',
    ],
    [
      'a mail a minute and more late',
      changed({ ...ann, kind: 'prompt', slot: 3 }, { at: '2027-03-13T08:31:10Z' }),
      'c-001 prompt slot 3: is sent at 2027-03-13T08:31:10Z; expected sent from 2027-03-13T08:30:00Z to 2027-03-13T08:31:00Z',
    ],
    [
      'a mail before it was due',
      changed({ ...ann, kind: 'prompt', slot: 3 }, { at: '2027-03-13T08:29:50Z' }),
      'c-001 prompt slot 3: is sent at 2027-03-13T08:29:50Z',
    ],
    [
      'a skip with another reason',
      changed({ ...ann, kind: 'prompt', slot: 11 }, { reason: 'too-late' }),
      'c-001 prompt slot 11: is skipped (too-late) at 2027-05-08T07:30:20Z; expected skipped (unsubscribed)',
    ],
    [
      'a skip of what had to be sent',
      changed({ ...bo, kind: 'reminder', slot: 2 }, { outcome: 'skipped', reason: 'merged' }),
      'c-002 reminder slot 2: is skipped (merged)',
    ],
    [
      'a mail held for no reason',
      changed({ ...bo, kind: 'prompt', slot: 2 }, { outcome: 'held' }),
      'c-002 prompt slot 2: is held',
    ],
    [
      'a mail to a client who had unsubscribed',
      changed({ ...ann, kind: 'reminder', slot: 11 }, { outcome: 'sent', reason: null }),
      'was sent after the client had unsubscribed',
    ],
    [
      'a countdown for the wrong slot',
      changed({ ...bo, kind: 'countdown', left: 4 }, { slot: 8 }),
      'c-002 countdown slot 8 left 4 at 2027-04-28T01:00:20Z (sent): is unexpected',
    ],
    [
      'a countdown that miscounts',
      changed({ ...bo, kind: 'countdown', left: 2 }, { left: 3 }),
      'c-002 countdown slot 11 left 2: has no line',
    ],
    [
      'a countdown for a missed session',
      [
        ...messages,
        ...only({ ...bo, kind: 'countdown', left: 4 }).map((line) => ({
          ...line,
          slot: 7,
          at: '2027-07-01T12:00:00Z',
        })),
      ],
      'c-002 countdown slot 7 left 4 at 2027-07-01T12:00:00Z (sent): is unexpected',
    ],
    [
      'a welcome after a prompt',
      changed({ ...ann, kind: 'welcome' }, { at: '2027-02-27T08:31:00Z' }),
      'c-001 welcome: is sent at 2027-02-27T08:31:00Z',
    ],
    [
      'a missed mail for a session that was held',
      [
        ...messages,
        ...only({ ...bo, kind: 'missed' }).map((line) => ({ ...line, slot: 7, at: '2027-07-01T12:00:00Z' })),
      ],
      'c-002 missed slot 7 at 2027-07-01T12:00:00Z (sent): is unexpected',
    ],
    ['lines that are not in order', messages.toReversed(), 'comes after a line that is later'],
    [
      'a wrong revision',
      changed({ ...ann, kind: 'reminder', slot: 3 }, { revision: 2 }),
      'c-001 reminder slot 3: revision is 2; expected 1',
    ],
    [
      'a cause where there is none',
      changed({ ...ann, kind: 'reminder', slot: 3 }, { cause: 'moved' }),
      'c-001 reminder slot 3: cause is moved; expected null',
    ],
    [
      'a number on a course-level mail',
      changed({ ...bo, kind: 'completion' }, { session: 12, phase: 'ending' }),
      'c-002 completion: is of session 12, ending; expected session null, null',
    ],
    [
      'another length of the course',
      changed({ ...bo, kind: 'prompt', slot: 3 }, { of: 13 }),
      'c-002 prompt slot 3: is of 13 sessions; expected 12',
    ],
    [
      'an area that the client has not',
      changed({ ...ann, kind: 'prompt', slot: 3 }, { area: 'grief' }),
      'c-001 prompt: area is grief; expected null',
    ],
    [
      'a mail to another address',
      changed({ ...ann, kind: 'prompt', slot: 3 }, { to: 'bo@example.com' }),
      'was sent to another address',
    ],
    [
      "the clinic's time in a subject for Tokyo",
      changed({ ...bo, kind: 'prompt', slot: 3 }, { subject: 'Your appointment on Tuesday, 12:00' }),
      'c-002 prompt slot 3 at 2027-03-14T12:00:20Z: subject tells another time than 21:00',
    ],
    [
      'the wrong weekday in a subject',
      changed({ ...bo, kind: 'prompt', slot: 3 }, { subject: 'Your appointment on Monday, 21:00' }),
      'subject tells another day than Tuesday 2027-03-16',
    ],
    [
      'a subject that tells a stranger',
      changed({ ...bo, kind: 'completion' }, { subject: 'Your therapy is over' }),
      'subject says "therap"',
    ],
    [
      'a session number in a subject',
      changed({ ...bo, kind: 'countdown', left: 4 }, { subject: '9 of 12' }),
      'subject says "9 of 12"',
    ],
    [
      'a sent line without a message id',
      changed({ ...bo, kind: 'prompt', slot: 3 }, { messageId: null }),
      'c-002 prompt slot 3: was sent without attempt, messageId, subject or catalogue',
    ],
    [
      'a key that the contract has not',
      changed({ ...ann, kind: 'welcome' }, { note: 'hello' }),
      'messages.jsonl line 1: : Unrecognized key: "note"',
    ],
    [
      'a client whom nobody enrolled',
      [...messages, { ...messages[0], client: 'c-003', at: '2027-07-01T12:00:00Z' }],
      'c-003 welcome at 2027-07-01T12:00:00Z (sent): is unexpected',
    ],
    [
      'an instant with milliseconds',
      changed({ ...ann, kind: 'welcome' }, { at: '2027-02-22T08:30:20.000Z' }),
      'messages.jsonl line 1: at: ',
    ],
  ]

  it.each(planted)('finds %s', async (_what, lines, told) => {
    expect(
      (await checkOutput(input, outputOf({ messages: lines }))).filter((line) => line.includes(told)),
    ).not.toStrictEqual([])
  })

  const plantedSessions: readonly (readonly [what: string, lines: readonly object[], told: string])[] = [
    [
      'a session an hour out',
      changedSession('c-001', 5, { startsAt: '2027-03-29T08:30:00Z' }),
      'c-001 slot 5: startsAt is 2027-03-29T08:30:00Z; expected 2027-03-29T07:30:00Z',
    ],
    [
      "a wall time that is the client's",
      changedSession('c-002', 5, { local: '2027-03-30T20:00' }),
      'c-002 slot 5: local is 2027-03-30T20:00; expected 2027-03-30T12:00',
    ],
    [
      'a number for a missed session that is made up',
      changedSession('c-002', 8, { session: 8, phase: 'middle' }),
      'c-002 slot 8: session is 8; expected null',
    ],
    [
      'a session that was not marked',
      changedSession('c-001', 3, { status: 'confirmed' }),
      'c-001 slot 3: status is confirmed; expected attended',
    ],
    [
      'a make-up that was not booked',
      sessions.filter(({ slot }) => slot !== 13),
      'c-002 slot 13: is not in sessions.jsonl',
    ],
    [
      'a session that was booked twice',
      [...sessions, ...sessions.slice(-1)],
      'c-002 slot 13: is in sessions.jsonl 2 times',
    ],
    ['sessions that are not in order', sessions.toReversed(), 'sessions.jsonl: is not in order of client and slot'],
  ]

  it.each(plantedSessions)('finds %s', async (_what, lines, told) => {
    expect(await checkOutput(input, outputOf({ sessions: lines }))).toContain(told)
  })

  const plantedAlerts: readonly (readonly [what: string, lines: readonly AlertLine[], told: string])[] = [
    [
      'a refusal without its alert',
      alerts.slice(1),
      'c-001 slot 2: no alert not-allowed of the action refused at 2027-03-01T08:00:00.000Z',
    ],
    [
      'a refusal by another code',
      alerts.map((line) => (line.slot === 2 ? { ...line, code: 'course-closed' } : line)),
      'c-001 slot 2: alert course-closed at 2027-03-01T08:00:00Z, but nothing was to be refused',
    ],
    [
      'staff who were not told that a client unsubscribed',
      alerts.slice(0, 1),
      'c-001: no alert that the client unsubscribed',
    ],
  ]

  it.each(plantedAlerts)('finds %s', async (_what, lines, told) => {
    expect(await checkOutput(input, outputOf({ alerts: lines }))).toContain(told)
  })

  it('finds a mail that no line tells of, and a sent line without its mail', async () => {
    const right = outputOf()
    const [first, ...rest] = right.mails
    const stray = { name: 'stray.eml', raw: 'To: ann@example.com\r\nSubject: Another\r\n\r\nHello\r\n' }
    const found = await checkOutput(input, { ...right, mails: [...rest, stray] })
    expect(first?.name).toContain('c-001-welcome')
    expect(found).toStrictEqual([
      'c-001 welcome at 2027-02-22T08:30:20Z: no .eml file has its address and subject',
      'mail/stray.eml: no sent line has its address and subject',
    ])
  })

  it('finds a bill and a summary that do not add up', async () => {
    const right = outputOf()
    const summary = {
      clients: 2,
      courses: 2,
      slots: 25,
      messages: { sent: 1, skipped: 7, held: 0 },
      alerts: 2,
      virtualDays: 122,
      seconds: 1,
      out: 'x',
    }
    const found = await checkOutput(input, {
      ...right,
      costs: right.costs.replace('"usd":0.02,"usdPerCourse"', '"usd":0.2,"usdPerCourse"'),
      summary: JSON.stringify(summary),
    })
    expect(found).toStrictEqual([
      'costs.json: usd is 0.2; expected 0.02',
      'costs.json: usdPerCourse is 0.01; expected 0.1',
      expect.stringMatching(/^summary: messages\.sent is 1; expected \d+$/),
    ])
  })
})

describe('checkRehearsal', () => {
  it('reads a folder as a rehearsal leaves it, and finds nothing but what is wrong there', async () => {
    const outDir = await mkdtemp(join(tmpdir(), 'rehearsal-'))
    try {
      const { messages: lines, sessions: slots, alerts: told, costs, mails } = outputOf()
      await mkdir(join(outDir, 'mail'))
      const files = { 'messages.jsonl': lines, 'sessions.jsonl': slots, 'alerts.jsonl': told, 'costs.json': costs }
      for (const [name, text] of Object.entries(files)) await writeFile(join(outDir, name), text)
      for (const { name, raw } of mails) await writeFile(join(outDir, 'mail', name), raw)
      await writeFile(join(outDir, 'index.html'), '<!doctype html><html lang="en"></html>')
      expect(await checkRehearsal({ ...input, outDir })).toStrictEqual([])
      await writeFile(join(outDir, 'index.html'), '')
      expect(await checkRehearsal({ ...input, outDir })).toStrictEqual(['index.html: is no page'])
    } finally {
      await rm(outDir, { recursive: true })
    }
  })
})

type Where = Partial<MessageLine>

function fits(line: MessageLine, where: Where): boolean {
  const fields = new Map<string, unknown>(Object.entries(line))
  return Object.entries(where).every(([field, value]) => fields.get(field) === value)
}

function only(where: Where): readonly MessageLine[] {
  return messages.filter((line) => fits(line, where)).slice(0, 1)
}

function without(where: Where): readonly MessageLine[] {
  return messages.filter((line) => !fits(line, where))
}

/** The right lines, the first that fits `where` with other fields, in order of `at`. */
function changed(where: Where, fields: object): readonly object[] {
  const [found] = only(where)
  if (found === undefined) throw new Error('no such line')
  return messages
    .map((line) => (line === found ? { ...line, ...fields } : line))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function changedSession(client: string, slot: number, fields: Partial<SessionLine>): readonly SessionLine[] {
  return sessions.map((line) => (line.client === client && line.slot === slot ? { ...line, ...fields } : line))
}
