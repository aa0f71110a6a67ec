import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { type RehearsalGiven, rehearse } from '../../support/rehearse.ts'

const read = (file: string): string => readFileSync(new URL(`../../../infra/${file}`, import.meta.url), 'utf8')
const harbour = read('clinics/harbour.json')
const clients = read('samples/clients.csv')

/** The header and the rows of these clients: a course taken over, and two that meet what befalls in February. */
const few = clients
  .split('\n')
  .filter((line) => /^(?:client_id|c-002|c-004|c-012)/.test(line))
  .join('\n')

const outage = (at: string, of: string, minutes: number): string =>
  `${JSON.stringify({ at, do: 'outage', of, minutes })}\n`
const sending = (at: string, on: boolean): string => `${JSON.stringify({ at, do: 'sending', on })}\n`

describe('npm run rehearse', () => {
  it('takes the sample clients through their courses as the contract has it', { timeout: 240_000 }, async () => {
    const { messages, differences } = await rehearse({
      clinic: harbour,
      csv: clients,
      scenario: read('samples/scenario.jsonl'),
    })
    expect(differences).toStrictEqual([])
    expect(messages.length).toBeGreaterThan(390)
  })

  it.each<{ name: string; scenario: string }>([
    { name: 'SES refuses connections for three hours', scenario: outage('2027-02-06T17:00:00Z', 'ses', 180) },
    { name: 'the tick is out for two days', scenario: outage('2027-02-05T17:00:00Z', 'tick', 2880) },
    { name: 'the queue refuses connections for an hour', scenario: outage('2027-02-06T16:45:00Z', 'queue', 60) },
    {
      name: 'sending is off for a day',
      scenario: sending('2027-02-06T09:00:00Z', false) + sending('2027-02-07T09:00:00Z', true),
    },
  ])('loses nothing and doubles nothing while $name', { timeout: 120_000 }, async ({ scenario }) => {
    const given: RehearsalGiven = { clinic: harbour, csv: few, scenario }
    const { messages, differences } = await rehearse(given)
    expect(differences).toStrictEqual([])
    expect(messages.filter(({ outcome }) => outcome === 'held')).toStrictEqual([])
    expect(messages.some(({ dueAt, at }) => Date.parse(at) - Date.parse(dueAt) > 30 * 60_000)).toBe(true)
  })
})
