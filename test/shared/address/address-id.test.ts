import { createHmac } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { AddressId, addressIdOf } from '../../../shared/address/address-id.ts'

const key = new Uint8Array(32).fill(9)
const ana = addressIdOf('ana@clients.example', key)

describe('addressIdOf', () => {
  it('is the keyed hash of the address, which cannot be told without the key', () => {
    expect(ana).toBe(createHmac('sha256', key).update('ana@clients.example').digest('base64url'))
    expect(addressIdOf('ana@clients.example', new Uint8Array(32).fill(8))).not.toBe(ana)
    expect(AddressId.safeParse(ana).success).toBe(true)
  })

  it.each(['Ana@Clients.Example', ' ana@clients.example ', '\tANA@CLIENTS.EXAMPLE\r\n'])(
    'is the same however the address is typed: %j',
    (typed) => {
      expect(addressIdOf(typed, key)).toBe(ana)
    },
  )

  it('takes a letter with its accent as one or as two characters', () => {
    expect(addressIdOf('jose\u0301@clients.example', key)).toBe(addressIdOf('jos\u00e9@clients.example', key))
  })

  it.each(['an.a@clients.example', 'ana+1@clients.example', 'ana@client.example', ''])(
    'is another for another address: %j',
    (other) => {
      expect(addressIdOf(other, key)).not.toBe(ana)
    },
  )
})
