import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'

import { worksheetsEn } from '../../shared/ipt/worksheets/en/index.ts'
import type { Person } from '../../shared/ipt/worksheets/people-on-map.ts'
import { ClosenessCircle } from '../../shared/pages/closeness-circle.tsx'
import { faultsOf } from '../support/valid-html.ts'

const words = worksheetsEn.sheet.circle

describe('ClosenessCircle', () => {
  it('tells everybody by ring and full name to who cannot see it', () => {
    const svg = drawn([
      { name: 'Bartholomew Featherstone', closeness: 1 },
      { name: 'Ana', closeness: 3 },
      { name: 'Bo', closeness: 3 },
    ])
    expect(svg).toContain('role="img"')
    expect(svg).toContain('aria-labelledby="circle-title circle-desc"')
    expect(svg).toContain(`<title id="circle-title">${words.title}</title>`)
    expect(svg).toContain('<desc id="circle-desc">Very close: Bartholomew Featherstone. Further away: Ana, Bo.</desc>')
    expect(svg).toMatch(/<text class="name"[^>]*>Bartholom\p{L}*…<\/text>/u)
  })

  it('says so where nobody is on it', () => {
    expect(drawn([])).toContain(`<desc id="circle-desc">${words.nobody}</desc>`)
  })

  it.each([
    '<script>alert(1)</script>',
    '</desc></svg><img src=x onerror=alert(1)>',
    '"><a xlink:href="javascript:alert(1)">',
    '&lt;b&gt; & <![CDATA[',
    "' onload='x",
    '{{7*7}}',
  ])('writes %s as text', async (name) => {
    const svg = drawn([{ name, closeness: 1 }])
    expect(new Set(svg.match(/<[a-z]+/gu))).toEqual(new Set(['<svg', '<title', '<desc', '<circle', '<text', '<rect']))
    expect(svg).not.toMatch(/<[^>]*\son[a-z]+=/u)
    expect(svg.match(/<\/svg>/gu)).toHaveLength(1)
    expect(await faultsOf(svg)).toEqual([])
  })
})

function drawn(people: readonly Person[]): string {
  return render(<ClosenessCircle people={people} words={words} />)
}
