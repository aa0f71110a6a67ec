import { describe, expect, it } from 'vitest'

import { isNoReply, mailboxOf } from '../../shared/config/mailbox.ts'

describe('mailboxOf', () => {
  it.each([
    ['Harbour Clinic <a@b.example>', { name: 'Harbour Clinic', address: 'a@b.example' }],
    ['"Harbour, Clinic" <a@b.example>', { name: 'Harbour, Clinic', address: 'a@b.example' }],
    ['<a@b.example>', { name: null, address: 'a@b.example' }],
    ['a@b.example', { name: null, address: 'a@b.example' }],
  ])('reads %s', (text, mailbox) => {
    expect(mailboxOf(text)).toEqual(mailbox)
  })

  it.each(['Harbour, Clinic <a@b.example>', 'Harbour <a@b>', 'Harbour\r\nBcc: c@d.example <a@b.example>', ''])(
    'does not take %j for a mailbox',
    (text) => {
      expect(mailboxOf(text)).toBeNull()
    },
  )
})

describe('isNoReply', () => {
  it.each([
    'noreply@x.example',
    'no-reply@x.example',
    'No_Reply+1@x.example',
    'do.not.reply@x.example',
    'dontreply@x.example',
  ])('knows %s for one that nobody reads', (address) => {
    expect(isNoReply(address)).toBe(true)
  })

  it.each(['frontdesk@x.example', 'nora.reply@x.example', 'notices@x.example', 'replies@x.example'])(
    'takes %s',
    (address) => {
      expect(isNoReply(address)).toBe(false)
    },
  )
})
