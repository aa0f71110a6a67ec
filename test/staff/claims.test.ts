import { describe, expect, it } from 'vitest'

import { personOf } from '../../shared/staff/claims.ts'

const of = (...groups: string[]) => personOf({ sub: 'u-1', 'cognito:groups': groups })

describe('personOf', () => {
  it.each([
    [['admin'], { id: 'u-1', role: 'admin' }],
    [['front-desk'], { id: 'u-1', role: 'front-desk' }],
    [['auditor'], { id: 'u-1', role: 'auditor' }],
    [['therapist-t-1'], { id: 'u-1', role: 'therapist', therapist: 't-1' }],
    [['auditor', 'therapist-t-1', 'admin'], { id: 'u-1', role: 'admin' }],
    [['auditor', 'front-desk', 'therapist-t-2'], { id: 'u-1', role: 'therapist', therapist: 't-2' }],
    [['auditor', 'front-desk'], { id: 'u-1', role: 'front-desk' }],
  ])('knows who is in %o', (groups, person) => {
    expect(of(...groups)).toEqual(person)
  })

  it.each([
    [[]],
    [['Admin']],
    [['therapist']],
    [['therapist-']],
    [['therapist-t-1', 'therapist-t-2']],
    [['therapist-a b']],
  ])('knows nobody of %o', (groups) => {
    expect(of(...groups)).toBeNull()
  })

  it.each([
    undefined,
    null,
    'admin',
    {},
    { sub: 'u 1', 'cognito:groups': ['admin'] },
    { sub: 'u-1' },
    { sub: 'u-1', 'cognito:groups': 'admin' },
  ])('knows nobody of %o', (claims) => {
    expect(personOf(claims)).toBeNull()
  })
})
