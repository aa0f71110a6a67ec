import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { rehearse } from '../../support/rehearse.ts'

const read = (file: string): string => readFileSync(new URL(`../../../infra/${file}`, import.meta.url), 'utf8')

/** Three of the sample clients: one taken over in mid-course, two in other zones than the clinic's. */
const few = read('samples/clients.csv')
  .split('\n')
  .filter((line) => /^(?:client_id|c-002|c-004|c-012)/.test(line))
  .join('\n')

const hour = 60
const troubles = [
  { what: 'SES refuses connections for three hours', of: 'ses', from: '2027-02-06T16:00:00Z', minutes: 3 * hour },
  { what: 'the tick is out for two days', of: 'tick', from: '2027-02-19T17:00:00Z', minutes: 48 * hour },
  { what: 'sending is off for a day', of: 'sending', from: '2027-02-27T09:00:00Z', minutes: 24 * hour },
  { what: 'the queue refuses connections for an hour', of: 'queue', from: '2027-03-06T16:45:00Z', minutes: hour },
] as const

const endOf = ({ from, minutes }: (typeof troubles)[number]): number => Date.parse(from) + minutes * 60_000

function linesOf(trouble: (typeof troubles)[number]): readonly object[] {
  const { of, from: at, minutes } = trouble
  if (of !== 'sending') return [{ at, do: 'outage', of, minutes }]
  return [false, true].map((on) => ({
    at: on ? new Date(endOf(trouble)).toISOString().replace('.000Z', 'Z') : at,
    do: 'sending',
    on,
  }))
}

describe('npm run rehearse, in trouble', () => {
  it('loses nothing and doubles nothing, whatever is out', { timeout: 120_000 }, async () => {
    const scenario = troubles
      .flatMap(linesOf)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join('')
    const { messages, differences } = await rehearse({ clinic: read('clinics/harbour.json'), csv: few, scenario })
    expect(differences).toStrictEqual([])
    expect(messages.filter(({ outcome }) => outcome === 'held')).toStrictEqual([])
    const met = troubles.filter((trouble) =>
      messages.some(
        ({ dueAt, at }) =>
          dueAt >= trouble.from && Date.parse(dueAt) < endOf(trouble) && Date.parse(at) >= endOf(trouble),
      ),
    )
    expect(met.map(({ what }) => what)).toStrictEqual(troubles.map(({ what }) => what))
  })
})
