import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'

import { isolate, leftToRight } from '../../../shared/direction/isolate.ts'
import { Runs } from '../../../shared/direction/runs.tsx'

const nbsp = '\u00A0'

describe('Runs', () => {
  it.each(['+1 604 555 0100', '(604) 555 0100', '116 123'])('lets no line break take %s apart', (number) => {
    const kept = number.replaceAll(' ', nbsp)
    expect(render(<Runs text={`Call ${number} now.`} />)).toBe(`Call ${kept} now.`)
    expect(render(<Runs text={`اتصال ${leftToRight(number)}.`} />)).toBe(`اتصال <bdi dir="ltr">${kept}</bdi>.`)
  })

  it.each(['12 Quay Street', 'Session 12 of 12', 'Monday 09:00-17:00, Friday 09:00-16:00'])(
    'leaves the spaces of %s',
    (text) => {
      expect(render(<Runs text={text} />)).toBe(text)
      expect(render(<Runs text={isolate(text)} />)).toBe(`<bdi dir="auto">${text}</bdi>`)
    },
  )
})
