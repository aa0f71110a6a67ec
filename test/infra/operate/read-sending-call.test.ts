import { describe, expect, it } from 'vitest'

import { readSendingCall } from '../../../infra/operate/read-sending-call.ts'

const read = (words: string) => readSendingCall(words.split(' '))

describe('readSendingCall', () => {
  it.each([
    ['--url https://a.example', { do: 'tell' }],
    ['--url https://a.example off', { do: 'off', why: null }],
    ['--url https://a.example off --why wrong-words', { do: 'off', why: 'wrong-words' }],
    ['--url https://a.example on --catch-up hold', { do: 'on', catchUp: 'hold', why: null }],
    ['on --url https://a.example --catch-up send --why mended', { do: 'on', catchUp: 'send', why: 'mended' }],
    ['--url https://a.example held', { do: 'held', decision: null }],
    ['--url https://a.example held --do skip', { do: 'held', decision: 'skip' }],
  ])('takes %s', (words, call) => {
    expect(read(words)).toEqual({ url: 'https://a.example', call })
  })

  it.each([
    'off',
    '--url https://a.example on',
    '--url https://a.example on --catch-up skip',
    '--url https://a.example off --catch-up send',
    '--url https://a.example off on',
    '--url https://a.example held --do drop',
    '--url https://a.example --why x',
    '--url https://a.example stop',
    '--url https://a.example off --now',
  ])('takes %s for nothing clear', (words) => {
    expect(read(words)).toBeNull()
  })
})
