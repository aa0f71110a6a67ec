import { describe, expect, it } from 'vitest'

import { locales } from '../../shared/course/client.ts'
import {
  canonicalJson,
  catalogueHash,
  letterByKey,
  lettersOf,
  promptByKey,
  promptsOf,
  textsOf,
} from '../../shared/texts/catalogue.ts'
import { en } from '../../shared/texts/en/index.ts'

describe('textsOf', () => {
  it('gives every locale a catalogue', () => {
    expect(textsOf('en')).toBe(en)
    expect(locales.filter((locale) => textsOf(locale).middle.length === 0)).toEqual([])
  })
})

describe('promptByKey', () => {
  it('finds each prompt and no letter', () => {
    expect(promptsOf(en).filter((prompt) => promptByKey(en, prompt.key) !== prompt)).toEqual([])
    expect(promptByKey(en, 'welcome')).toBeUndefined()
    expect(promptByKey(en, 'constructor')).toBeUndefined()
  })
})

describe('letterByKey', () => {
  it('finds each letter and no prompt', () => {
    expect(lettersOf(en).filter((letter) => letterByKey(en, letter.key) !== letter)).toEqual([])
    expect(letterByKey(en, 'middle.01')).toBeUndefined()
  })
})

describe('promptsOf and lettersOf', () => {
  it('leave out no text of the catalogue', () => {
    const keys = canonicalJson(en).match(/"key":"[^"]+"/gu) ?? []
    expect(promptsOf(en).length + lettersOf(en).length).toBe(keys.length)
  })
})

describe('catalogueHash', () => {
  it('is the same SHA-256 each time, in hex', () => {
    expect(catalogueHash(en)).toMatch(/^[0-9a-f]{64}$/u)
    expect(catalogueHash(en)).toBe(catalogueHash(en))
  })
})

describe('canonicalJson', () => {
  it('does not depend on the order of fields, but on that of lists and on each word', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":3,"d":2}]}')
    expect(canonicalJson({ a: 'x', b: [1, { c: 3, d: 2 }] })).toBe('{"a":"x","b":[1,{"c":3,"d":2}]}')
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }))
    expect(canonicalJson({ ...en, missed: en.missed.toReversed() })).not.toBe(canonicalJson(en))
  })
})
