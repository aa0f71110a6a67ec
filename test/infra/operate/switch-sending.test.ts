import { beforeEach, describe, expect, it } from 'vitest'

import { switchSending } from '../../../infra/operate/switch-sending.ts'
import { askStack } from '../../../infra/transfer/ask-stack.ts'
import { type ApiWorld, createApiWorld } from '../../support/api-world.ts'
import { sendTo } from '../../support/send-to-world.ts'

let world: ApiWorld
let ask: ReturnType<typeof askStack>
beforeEach(async () => {
  world = await createApiWorld()
  ask = askStack('https://stack.example', 'a-token', sendTo(world))
})

describe('switchSending', () => {
  it('stops sending, with the reason, and tells how it stands and who did it', async () => {
    expect(await switchSending(ask, { do: 'tell' })).toEqual(['sending is on'])
    const [line] = await switchSending(ask, { do: 'off', why: 'wrong words' })
    expect(line).toMatch(/^sending is off, switched at 20.+Z by p-admin$/)
    expect(await world.deps.store.readClinic()).toMatchObject({ sending: false, switchedWhy: 'wrong words' })
  })

  it.each([
    ['send', 1, false],
    ['hold', 2, true],
  ] as const)('lets it go on by the rule %s', async (catchUp, lines, isHeld) => {
    await switchSending(ask, { do: 'off', why: null })
    expect(await switchSending(ask, { do: 'on', catchUp, why: null })).toHaveLength(lines)
    const clinic = await world.deps.store.readClinic()
    expect([clinic.sending, clinic.heldBefore !== null]).toEqual([true, isHeld])
  })

  it('tells that nothing is held, and why nothing can be decided on', async () => {
    expect(await switchSending(ask, { do: 'held', decision: null })).toEqual(['nothing is held'])
    await expect(switchSending(ask, { do: 'held', decision: 'send' })).rejects.toThrow('nothing is held')
  })
})
