import { describe, expect, it } from 'vitest'

import { inputOf } from '../../../infra/local/target-input.ts'

const event = {
  source: 'aws.ses',
  detail: { mail: { tags: { kind: ['prompt'] }, destination: ['ana@clients.example'] } },
}
const plain = { input: null, transformer: null }

describe('inputOf', () => {
  it('is the event itself where the target says nothing else', () => {
    expect(inputOf(plain, event)).toBe(event)
  })

  it('is a fixed input', () => {
    expect(inputOf({ ...plain, input: '{"a":1}' }, event)).toEqual({ a: 1 })
  })

  it('is what a template makes of some of the event, texts and objects alike', () => {
    const InputPathsMap = { 'detail-tags': '$.detail.mail.tags', from: '$.source' }
    const InputTemplate = '{"from":<from>,"detail":{"tags":<detail-tags>}}'
    expect(inputOf({ ...plain, transformer: { InputPathsMap, InputTemplate } }, event)).toEqual({
      from: 'aws.ses',
      detail: { tags: { kind: ['prompt'] } },
    })
  })

  it('refuses a path that the event has not', () => {
    const transformer = { InputPathsMap: { a: '$.detail.bounce.bounceType' }, InputTemplate: '{"a":<a>}' }
    expect(() => inputOf({ ...plain, transformer }, event)).toThrow('nothing at $.detail.bounce.bounceType')
  })
})
