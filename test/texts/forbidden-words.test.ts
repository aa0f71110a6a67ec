import { describe, expect, it } from 'vitest'

import { forbiddenIn, forbiddenWords } from './forbidden-words.ts'

describe('forbiddenIn', () => {
  it.each(forbiddenWords)('catches %s, in any case and next to any sign', (entry) => {
    const word = entry.replace('*', '')
    expect(forbiddenIn(`It says (${word.toUpperCase()}), and goes on.`)).not.toEqual([])
  })

  it.each([
    ['This will help you.', 'will help'],
    ['Soon you will feel better!', 'you will feel better'],
    ['Now you need to tell them.', 'you need to tell'],
    ['You forgot your session.', 'You forgot'],
    ['Both of your parents', 'parents'],
    ['a confrontation', 'confrontation'],
  ])('catches “%s”', (text, found) => {
    expect(forbiddenIn(text)).toContain(found)
  })

  it('leaves alone words that only hold a forbidden one', () => {
    expect(forbiddenIn('There, the reason and the season; a network, a person, a gadget and a comma.')).toEqual([])
  })
})
