import { describe, expect, it } from 'vitest'

import { measureCourse } from '../../../infra/cost/measure-course.ts'
import { measured } from '../../../infra/cost/measured.ts'

type Line = (typeof measured.course)[number]
const named = ({ service, operation, by }: Line) => `${service} ${operation} ${by}`
const requestsIn = (lines: readonly Line[]) => Object.fromEntries(lines.map((line) => [named(line), line.requests]))

describe('infra/cost/measured.json', () => {
  it(
    'tells what a course asks for now; if not, `npm run cost-measure` counts it anew',
    { timeout: 120_000 },
    async () => {
      const now = await measureCourse()
      expect(now.messages).toBe(measured.messages)
      expect(requestsIn(now.course)).toEqual(requestsIn(measured.course))
      expect(now.idleTick).toEqual(measured.idleTick)
      // Sizes differ by what chance and the machine put into ids, seals and times.
      for (const [index, { units }] of now.course.entries()) {
        const line = measured.course[index]
        const name = line === undefined ? '' : named(line)
        expect(Math.abs(units - (line?.units ?? 0)), `units of ${name}`).toBeLessThanOrEqual(units * 0.02 + 4)
      }
    },
  )
})
