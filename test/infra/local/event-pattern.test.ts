import { describe, expect, it } from 'vitest'

import { fitsPattern } from '../../../infra/local/event-pattern.ts'

const event = { source: 'aws.ses', 'detail-type': 'Email Bounced', detail: { mail: { tags: { set: ['clinic'] } } } }

describe('fitsPattern', () => {
  it.each([
    [
      'every field of it has one of the values',
      { source: ['aws.ses', 'other'], 'detail-type': ['Email Bounced'] },
      true,
    ],
    ['a field has another value', { source: ['aws.ec2'] }, false],
    ['a list holds the value', { detail: { mail: { tags: { set: ['clinic'] } } } }, true],
    ['a list does not hold it', { detail: { mail: { tags: { set: ['harbour'] } } } }, false],
    ['the field is missing', { detail: { job: ['x'] } }, false],
    ['the value begins so', { 'detail-type': [{ prefix: 'Email' }] }, true],
    ['the value begins otherwise', { 'detail-type': [{ prefix: 'Fax' }] }, false],
    ['the field must be there, and is not', { job: [{ exists: true }] }, false],
    ['the value is none of those that are unwanted', { source: [{ 'anything-but': ['aws.ec2'] }] }, true],
    ['the value is an unwanted one', { source: [{ 'anything-but': ['aws.ec2', 'aws.ses'] }] }, false],
    ['a field with unwanted values is missing', { job: [{ 'anything-but': ['aws.ses'] }] }, false],
  ])('when %s', (_what, pattern, fits) => {
    expect(fitsPattern(pattern, event)).toBe(fits)
  })

  it('refuses a comparison that it does not know', () => {
    expect(() => fitsPattern({ source: [{ suffix: 'ses' }] }, event)).toThrow('suffix')
  })
})
