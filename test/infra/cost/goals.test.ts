import { describe, expect, it } from 'vitest'

import { estimate } from '../../../infra/cost/estimate.ts'
import { measured } from '../../../infra/cost/measured.ts'
import { paidForIn } from '../../../infra/cost/paid-for.ts'
import type { Profile } from '../../../shared/config/profile.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { sampleStack } from '../sample-stack.ts'

function estimated(name: 'harbour' | 'thames', profile: Profile, clients = 0) {
  const clinic = sampleClinic(name, { profile })
  const paidFor = paidForIn(sampleStack(clinic).template.toJSON().Resources)
  return estimate({ clinic, paidFor, measured, clients, isFreeTier: false })
}

describe.each(['harbour', 'thames'] as const)('a clinic as %s', (name) => {
  it('costs $3 or less in a month in which nothing happens, if it is lean, with nothing free taken off', () => {
    expect(estimated(name, 'lean').usd).toBeLessThanOrEqual(3)
  })

  it('pays the same for a course in either profile', () => {
    expect(estimated(name, 'full').course).toEqual(estimated(name, 'lean').course)
  })

  it('pays for a course of 38 mails, without them and without pages, no more than docs/cost.md says', () => {
    const { course } = estimated(name, 'lean')
    expect(course.messages).toBe(38)
    // The goal is $0.001; docs/cost.md tells what is missing.
    expect(course.usd).toBeLessThanOrEqual(0.0022)
  })

  it('has each line of the estimate in its sum, once', () => {
    const { idle, work, mail, usd } = estimated(name, 'full', 40)
    const lines = [...idle.lines, ...work.lines, ...mail.lines]
    expect(usd).toBeCloseTo(
      lines.reduce((sum, line) => sum + line.usd, 0),
      9,
    )
    expect(idle.usd + work.usd + mail.usd).toBeCloseTo(usd, 9)
    expect(new Set(lines.map(({ item }) => item)).size).toBe(lines.length)
  })
})
