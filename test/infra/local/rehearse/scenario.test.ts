import { describe, expect, it } from 'vitest'

import { readScenario } from '../../../../infra/local/rehearse/scenario.ts'

const at = '2027-01-19T23:00:00Z'

function faultsOf(text: string): readonly string[] {
  const read = readScenario(text, 's.jsonl')
  return read.ok ? [] : read.faults
}

function faultOf(line: object | string): string {
  const faults = faultsOf(typeof line === 'string' ? line : JSON.stringify(line))
  expect(faults).toHaveLength(1)
  return faults[0] ?? ''
}

describe('readScenario', () => {
  it('reads every verb, with its line number', () => {
    const lines = [
      { at, client: 'c-001', do: 'mark', slot: 3, as: 'missed' },
      { at, client: 'c-001', do: 'confirm', slot: 4 },
      { at, client: 'c-001', do: 'move', slot: 4, to: '2027-01-28T15:00', scope: 'one' },
      { at, client: 'c-001', do: 'cancel', slot: 5, by: 'client' },
      { at, client: 'c-001', do: 'extend', to: 16, reason: 'more time' },
      { at, client: 'c-001', do: 'end', left: 2, reason: 'well' },
      { at, client: 'c-001', do: 'pause' },
      { at, client: 'c-001', do: 'resume', from: '2027-03-02' },
      { at, client: 'c-001', do: 'therapist', to: 't-2' },
      { at, client: 'c-001', do: 'undo' },
      { at, client: 'c-001', do: 'preferences', prompts: false, calendar: 'feed' },
      { at, client: 'c-001', do: 'erase' },
      { at, therapist: 't-1', do: 'leave', from: '2027-02-01', to: '2027-02-07' },
      { at, client: 'c-001', do: 'focus', area: 'grief' },
      { at, client: 'c-001', do: 'technique', slot: 6, technique: 'role-play' },
      { at, client: 'c-001', do: 'answer', slot: 5, form: 'phq-9', answers: [0, 1, 2, 0, 0, 1, 0, 0, 0] },
      { at, do: 'outage', of: 'ses', minutes: 180 },
      { at, client: 'c-001', do: 'bounce', type: 'soft' },
      { at, client: 'c-001', do: 'unsubscribe' },
      { at, do: 'sending', on: false },
    ]
    const read = readScenario(lines.map((line) => JSON.stringify(line)).join('\n'), 's.jsonl')
    expect(read).toEqual({ ok: true, lines: lines.map((line, index) => ({ number: index + 1, line })) })
  })

  it('takes a byte order mark, either line ending, and passes over empty lines', () => {
    const line = JSON.stringify({ at, do: 'sending', on: true })
    expect(readScenario(`\uFEFF${line}\r\n\r\n${line}\n`, 's.jsonl')).toMatchObject({
      ok: true,
      lines: [{ number: 1 }, { number: 3 }],
    })
  })

  it('refuses an order other than that of "at"', () => {
    const lines = [
      `{"at":"2027-01-02T00:00:00Z","do":"sending","on":false}`,
      `{"at":"2027-01-01T00:00:00Z","do":"sending","on":true}`,
    ]
    expect(faultsOf(lines.join('\n'))).toEqual([
      's.jsonl:2: "at": out-of-order, 2027-01-01T00:00:00Z comes after 2027-01-02T00:00:00Z; it would stand in order of "at"',
    ])
  })

  it('tells every bad line, not only the first', () => {
    expect(faultsOf(`nope\n{"do":"fly"}\n`)).toEqual([
      's.jsonl:1: line: not JSON; a line is one JSON object, whole on its line',
      's.jsonl:2: "do": no such verb "fly"; it would be one of mark, confirm, move, cancel, focus, technique, extend, end, pause, resume, therapist, undo, preferences, unsubscribe, erase, answer, bounce, leave, outage or sending',
    ])
  })

  it.each(['constructor', 'toString', '__proto__'])('refuses the verb %s', (verb) => {
    expect(faultOf({ at, do: verb })).toContain('no such verb')
  })

  it('refuses what is no object', () => {
    for (const text of ['[]', '1', 'null', '"mark"']) expect(faultOf(text)).toContain('not an object')
  })

  it.each([
    [{ client: 'c-001', do: 'confirm', slot: 1 }, '"at": missing; it would be an instant such as 2027-01-19T23:00:00Z'],
    [{ at: '2027-01-19', client: 'c-001', do: 'confirm', slot: 1 }, '"at": not valid'],
    [{ at: 1_800_000_000_000, do: 'sending', on: true }, '"at": not valid'],
    [{ at: '2027-02-29T00:00:00Z', do: 'sending', on: true }, '"at": not valid'],
    [{ at, do: 'mark', slot: 1, as: 'missed' }, '"client": missing; it would be a client id'],
    [{ at, client: '', do: 'unsubscribe' }, '"client": not valid'],
    [
      { at, client: 'c-001', do: 'mark', slot: 0, as: 'missed' },
      '"slot": not valid; it would be a slot: a whole number from 1 to 99',
    ],
    [{ at, client: 'c-001', do: 'mark', slot: '3', as: 'missed' }, '"slot": not valid'],
    [{ at, client: 'c-001', do: 'mark', slot: 2.5, as: 'missed' }, '"slot": not valid'],
    [{ at, client: 'c-001', do: 'mark', slot: 3, as: 'absent' }, '"as": not valid; it would be attended or missed'],
    [{ at, client: 'c-001', do: 'move', slot: 4, to: '2027-02-29T15:00', scope: 'one' }, '"to": not valid'],
    [
      { at, client: 'c-001', do: 'preferences', calendar: 'post' },
      '"calendar": not valid; it would be invites, feed or none',
    ],
    [{ at, client: 'c-001', do: 'extend', to: 16 }, '"reason": missing; it would be a reason of 1 to 500 characters'],
    [{ at, therapist: 't-1', do: 'leave', from: '2027-02-01' }, '"to": missing; it would be a day'],
    [{ at, do: 'outage', of: 'mars', minutes: 1 }, '"of": not valid; it would be ses, tick or queue'],
    [{ at, do: 'outage', of: 'ses', minutes: 0 }, '"minutes": not valid'],
    [{ at, do: 'sending', on: 'no' }, '"on": not valid; it would be true or false'],
    [{ at, do: 'sending', on: true, why: 'x' }, '"why": not a field of this verb; it has at, do or on'],
  ])('tells place, fault and what would be right of %j', (line, told) => {
    expect(faultOf(line)).toContain(`s.jsonl:1: ${told}`)
  })

  it('refuses a field that is given twice, or that would reach the prototype', () => {
    expect(faultOf(`{"at":"${at}","do":"sending","on":true,"o\\u006e":false}`)).toContain('"on": given twice')
    expect(faultOf(`{"at":"${at}","do":"sending","on":true,"__proto__":{"on":false}}`)).toContain(
      '"__proto__": not a field',
    )
  })

  it('is not taken in by keys that stand inside texts', () => {
    const line = { at, client: 'c-001', do: 'extend', to: 16, reason: '{"at":1,"at":2}' }
    expect(faultsOf(JSON.stringify(line))).toEqual([])
  })

  it('survives ten thousand levels', () => {
    expect(faultOf(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).toContain('not an object')
  })
})
