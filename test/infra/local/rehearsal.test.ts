import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { rehearse } from '../../support/rehearse.ts'

const read = (file: string): string => readFileSync(new URL(`../../../infra/${file}`, import.meta.url), 'utf8')
const harbour = read('clinics/harbour.json')
const clients = read('samples/clients.csv')

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
})
