import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { svgOf } from '../../bench/chart.ts'
import { withResults } from '../../bench/performance-page.ts'
import { readResults } from '../../bench/results.ts'

const docs = new URL('../../../docs/', import.meta.url)
const results = readResults()

describe('docs/performance.md', () => {
  it('shows what test/bench/results.json has, and nothing else, between its markers', () => {
    const page = readFileSync(new URL('performance.md', docs), 'utf8')
    expect(withResults(page, results)).toBe(page)
    for (const part of Object.keys(results)) expect(page).toContain(`<!-- bench ${part} -->`)
  })

  it.each(Object.values(results).flatMap(({ charts }) => charts))('shows $name.svg as its figures have it', (chart) => {
    expect(svgOf(chart)).toBe(readFileSync(new URL(`performance/${chart.name}.svg`, docs), 'utf8'))
  })
})
