import { describe, expect, it } from 'vitest'

import { findSecrets } from '../../../infra/supply/find-secrets.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(4)

/** Made here out of parts, so that this file has none of them. */
const secrets = [
  ['an access key', `AKIA${letters.slice(0, 16)}`],
  ['the secret of an access key', `AWS_SECRET_ACCESS_KEY=${letters.slice(0, 28)}abcd+/efghij`],
  ['a token of GitHub', `ghp_${letters.slice(0, 36)}`],
  ['a token of npm', `//registry.example/:_authToken=npm_${letters.slice(0, 36)}`],
  ['a private key', `-----BEGIN RSA PRIVATE KEY-----\nMII${letters}\n${letters}\n-----END RSA PRIVATE KEY-----`],
  ['a password in an address', `https://clinic:${letters.slice(0, 12)}@queue.clinic-mail.org/`],
] as const

describe('findSecrets', () => {
  it.each(secrets)('finds %s and does not repeat it', async (_, secret) => {
    const found = await findSecrets('notes.md', `first line\n${secret}\n`)
    expect(found).toEqual([expect.objectContaining({ path: 'notes.md', line: 2 })])
    expect(found[0]?.what).not.toContain(letters.slice(0, 12))
  })

  it('takes no id of an account, hash or version for one', async () => {
    const harmless = [
      'account: 111122223333',
      'arn:aws:iam::111122223333:role/interlude-delivery',
      `sha512-${letters}==`,
      '3.1164.0',
      letters,
    ]
    expect(await findSecrets('notes.md', harmless.join('\n'))).toEqual([])
  })
})
