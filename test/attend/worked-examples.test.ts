import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { Clinic } from '../../shared/config/clinic.ts'
import { workedExamples } from '../contract/worked-examples.ts'
import { checkExample, csvOf, laidOver, scenarioOf } from '../support/contract/check-example.ts'
import { enrolCsv, rowsOf, runWithMarks } from '../support/paper-rehearsal.ts'

const base: unknown = JSON.parse(readFileSync(new URL('../../infra/clinics/harbour.json', import.meta.url), 'utf8'))

describe('attendCourse', () => {
  it.each(workedExamples.filter(canBePlayed))('takes a course through: $name', async (example) => {
    const clinic = Clinic.parse(laidOver(base, example.clinic))
    const paper = await enrolCsv(clinic, csvOf(example), example.start)
    await runWithMarks(paper, linesOf(scenarioOf(example)))
    expect(checkExample(example, await rowsOf(paper))).toStrictEqual([])
  })
})

/** Outages of queue and tick are none on paper; the rehearsal through the whole system plays them. */
function canBePlayed({ scenario = [] }: (typeof workedExamples)[number]): boolean {
  return scenario.every((line) => 'do' in line && line.do !== 'outage')
}

function linesOf(text: string) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
