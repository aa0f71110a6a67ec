import { describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import { areas } from '../../shared/ipt/area.ts'
import { techniquesOf } from '../../shared/ipt/technique.ts'
import { kindOf, occasions } from '../../shared/preview/occasion.ts'
import { type SampleAsked, previewSample } from '../../shared/preview/preview-sample.ts'
import { at, sampleClinic } from '../support/sample-course.ts'

const now = at('2027-03-01T18:00:00Z')
const asked: SampleAsked = {
  ...{ occasion: 'prompt', session: 5, locale: 'en', content: 'full', area: null, technique: null },
}

function preview(changes: Partial<SampleAsked>, name: 'harbour' | 'thames' = 'harbour') {
  const result = previewSample(sampleClinic(name), { ...asked, ...changes }, now)
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}

describe('previewSample', () => {
  it.each(occasions)('writes a mail for %s in each language, at either level', (occasion) => {
    for (const name of ['harbour', 'thames'] as const) {
      for (const locale of locales) {
        for (const content of ['neutral', 'full'] as const) {
          const { mail, message } = preview({ occasion, locale, content }, name)
          expect(message.kind).toBe(kindOf[occasion])
          expect(mail.html).toContain(`lang="${locale}"`)
          expect(mail.text).toContain('preview.invalid')
        }
      }
    }
  })

  it('gives each session of a course the text that it would have after those before it', () => {
    const keys = Array.from({ length: 16 }, (_, index) => preview({ session: index + 1 }).texts[0]?.key)
    expect(new Set(keys).size).toBe(16)
    expect(keys.slice(0, 5)).toEqual(['initial.1.a', 'initial.2.a', 'initial.3.a', 'middle.01', 'middle.02'])
  })

  it('takes the area and the technique that are picked', () => {
    for (const area of areas) {
      for (const technique of techniquesOf[area]) {
        const { texts } = preview({ area, technique, session: 7 })
        expect(texts[0]?.key).toContain(`${area}.${technique}`)
      }
    }
  })

  it('keeps the words behind the link in a neutral mail', () => {
    const { mail, texts } = preview({ content: 'neutral' })
    const [text] = texts
    if (text === undefined || !('opening' in text)) throw new Error('a prompt has a text')
    expect(mail.text).not.toContain(text.opening)
    expect(preview({ content: 'full' }).mail.text).toContain(text.opening)
  })

  it('refuses what the course itself refuses', () => {
    const clinic = sampleClinic('harbour')
    const refused = (changes: Partial<SampleAsked>) => {
      const result = previewSample(clinic, { ...asked, ...changes }, now)
      return result.ok ? null : result.error.code
    }
    expect(refused({ session: 17 })).toBe('unknown-slot')
    expect(refused({ session: 1, technique: 'role-play', area: 'grief' })).not.toBeNull()
    expect(refused({ session: 16, occasion: 'ended' })).toBe('sessions-out-of-range')
  })
})
