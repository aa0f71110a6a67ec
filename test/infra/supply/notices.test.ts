import { describe, expect, it } from 'vitest'

import { type Notice, noticesText } from '../../../infra/supply/notices.ts'
import { readNotice } from '../../../infra/supply/read-notice.ts'
import { locked } from './locked.ts'

const notice = (name: string, licenceText: string, unlike: Partial<Notice> = {}): Notice => {
  return { name, licence: 'MIT', licenceText, noticeText: null, ...unlike }
}
const apache = { licence: 'Apache-2.0' }

describe('noticesText', () => {
  it('has a text once, above it those who are under it', () => {
    const text = noticesText([notice('a', 'MIT by A\n'), notice('b', 'MIT by B'), notice('c', '\nMIT by A')])
    expect(text).toContain('\na (MIT)\nc (MIT)\n\nMIT by A\n')
    expect(text.match(/MIT by A/g)).toHaveLength(1)
    expect(text).toContain('\nb (MIT)\n\nMIT by B\n')
  })

  it('names who is under the Apache License, and passes its notice on', () => {
    const text = noticesText([
      notice('a', 'Apache', { ...apache, noticeText: 'Made by A.\n' }),
      notice('b', 'Apache', apache),
    ])
    expect(text).toContain('whose text is in the file LICENSE:\n\na\nb\n')
    expect(text).toContain('Notice of a:\n\nMade by A.\n')
    expect(text).not.toContain('Notice of b')
  })
})

describe('readNotice', () => {
  it('reads the text that a package comes with', () => {
    const { licenceText } = readNotice(locked('zod'))
    expect(licenceText).toMatch(/^MIT License\n\nCopyright \(c\) 2025 Colin McDonnell\n/)
  })

  it('passes the MIT licence on also for a package that forgot it, in the name of its makers', () => {
    const { licenceText } = readNotice(locked('@middy/core'))
    expect(licenceText).toMatch(/^Copyright \(c\) Middy contributors\n\nPermission is hereby granted/)
  })
})
