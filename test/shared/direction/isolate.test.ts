import { describe, expect, it } from 'vitest'

import { isolate, isolateNumbers, leftToRight, runsOf } from '../../../shared/direction/isolate.ts'

describe('runsOf', () => {
  it('takes a text apart at what was isolated, and leaves no mark', () => {
    expect(runsOf(`الهاتف: ${leftToRight('+1 604')}، ${isolate('Quay')}.`)).toEqual([
      { text: 'الهاتف: ', direction: null },
      { text: '+1 604', direction: 'ltr' },
      { text: '، ', direction: null },
      { text: 'Quay', direction: 'auto' },
      { text: '.', direction: null },
    ])
  })

  it('takes a text without marks as it is', () => {
    expect(runsOf('one line')).toEqual([{ text: 'one line', direction: null }])
    expect(runsOf('')).toEqual([])
  })
})

describe('isolateNumbers', () => {
  it.each(['116 123', '+1 604 555 0100', '(604) 555-0100', '9-8-8', '+442079460000'])('keeps %s together', (number) => {
    expect(isolateNumbers(`الاتصال بالرقم ${number} في أي وقت.`)).toBe(`الاتصال بالرقم ${leftToRight(number)} في أي وقت.`)
  })

  it.each(['الاتصال بالرقم 988.', 'الساعة 14:00', 'غرفة 3، طابق 2.'])('leaves as it is: %s', (text) => {
    expect(isolateNumbers(text)).toBe(text)
  })
})
