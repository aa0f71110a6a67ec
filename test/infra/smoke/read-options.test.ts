import { describe, expect, it } from 'vitest'

import { readSmokeCall } from '../../../infra/smoke/read-options.ts'

const clinics = ['harbour', 'thames']
const named = ['--clinic', 'harbour']
const usual = { clinic: 'harbour', url: null, complains: true, profile: null }

describe('readSmokeCall', () => {
  it.each([
    [named, usual],
    [[...named, '--no-complaint', '--profile', 'p'], { ...usual, complains: false, profile: 'p' }],
    [[...named, '--url', 'https://api.example/'], { ...usual, url: 'https://api.example' }],
    [[...named, '--url=http://localhost:4000'], { ...usual, url: 'http://localhost:4000' }],
  ])('reads %j', (given, call) => {
    expect(readSmokeCall(given, clinics)).toEqual({ ok: true, call })
  })

  it.each([
    [[], 'no clinic is named'],
    [['--clinic', 'harbor'], 'there is no clinic "harbor"'],
    [[...named, '--url'], '--url is no address'],
    // The token would go there in the open.
    [[...named, '--url', 'http://api.example'], '--url is no address'],
    [[...named, '--url', 'http://localhost.api.example'], '--url is no address'],
    [[...named, '--all'], '--all is not known'],
    [[...named, '--profile'], '--profile has no name'],
  ])('refuses %j', (given, error) => {
    expect(readSmokeCall(given, clinics)).toEqual({ ok: false, error: expect.stringContaining(error) })
  })
})
