import { randomBytes } from 'node:crypto'

import type { LinkPayload } from '../../shared/link/link-payload.ts'
import { sealLink } from '../../shared/link/seal.ts'
import { sealPage } from '../../shared/pages/client/page-seal.ts'
import { type Chance, chanceOf } from './contract/chance.ts'
import { type LinkWorld, createLinkWorld } from './link-world.ts'
import { at } from './sample-course.ts'

/** Makes a token that opens nothing; it may chance to leave the token as it was. */
type Mutation = (token: string, chance: Chance, world: LinkWorld) => string

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function place(text: string, { whole }: Chance): number {
  return whole(0, text.length - 1)
}

function replaced(text: string, from: number, { put, drop = 1 }: { put: string; drop?: number }): string {
  return text.slice(0, from) + put + text.slice(from + drop)
}

/** What happens to links on their way, and what those try who have none. */
const mutations: Readonly<Record<string, Mutation>> = {
  'a bit flipped': (token, chance) => {
    const bytes = Buffer.from(token, 'base64url')
    const index = chance.whole(0, bytes.length - 1)
    bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << chance.whole(0, 7)), index)
    return bytes.toString('base64url')
  },
  'a letter replaced': (token, chance) =>
    replaced(token, place(token, chance), { put: letters.charAt(chance.whole(0, letters.length - 1)) }),
  'a letter left out': (token, chance) => replaced(token, place(token, chance), { put: '' }),
  'a letter put in': (token, chance) =>
    replaced(token, place(token, chance), { put: letters.charAt(chance.whole(0, letters.length - 1)), drop: 0 }),
  'two letters changed about': (token, chance) => {
    const from = chance.whole(0, token.length - 2)
    return replaced(token, from, { put: `${token.charAt(from + 1)}${token.charAt(from)}`, drop: 2 })
  },
  'cut at its end': (token, chance) => token.slice(0, chance.whole(1, token.length - 1)),
  'cut at its beginning': (token, chance) => token.slice(chance.whole(1, token.length - 1)),
  'something behind it': (token, { oneOf }) => `${token}${oneOf(['=', '==', '.', ',', ')', '%3D', '%20', 'A', token])}`,
  'another case': (token, { oneOf }) => oneOf([token.toUpperCase(), token.toLowerCase()]),
  'one letter of another case': (token, chance) => {
    const from = place(token, chance)
    const letter = token.charAt(from)
    const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
    return replaced(token, from, { put: other })
  },
  'the other alphabet of base64': (token) => Buffer.from(token, 'base64url').toString('base64'),
  'halves of two': (token, chance, world) => {
    const other = tokenOf(world, chance)
    // Both begin with version and month: cut within them or just behind, it would be the other one.
    const from = chance.whole(12, Math.min(token.length, other.length) - 1)
    return token.slice(0, from) + other.slice(from)
  },
  'the seal of another': (token, chance, world) => {
    const [one, other] = [token, tokenOf(world, chance)].map((text) => Buffer.from(text, 'base64url'))
    return Buffer.concat([one?.subarray(0, -16) ?? Buffer.alloc(0), other?.subarray(-16) ?? Buffer.alloc(0)]).toString(
      'base64url',
    )
  },
  'another month': (token, chance) => {
    const bytes = Buffer.from(token, 'base64url')
    bytes.writeUInt16BE(chance.whole(0, 65_535), 1)
    return bytes.toString('base64url')
  },
  'another version': (token, chance) => {
    const bytes = Buffer.from(token, 'base64url')
    bytes.writeUInt8(chance.whole(2, 255), 0)
    return bytes.toString('base64url')
  },
  'another clinic’s key': (_token, chance, world) =>
    sealLink(payloadOf(world, chance), { ...world.key, bytes: randomBytes(32) }, randomBytes(12)),
  'another clinic’s name': (_token, chance, world) =>
    sealLink(payloadOf(world, chance), { ...world.key, clinic: 'thames' }, randomBytes(12)),
  'over by a second or more': (_token, chance, world) =>
    sealLink({ ...payloadOf(world, chance), expiresAt: at('2027-02-28T22:00:00Z') }, world.key, randomBytes(12)),
  'a page’s own token': (_token, _chance, { course, key }) =>
    sealPage({ course: course.id, path: '', seen: '1' }, { key, randomBytes, now: at('2027-02-28T22:00:00Z') }),
  'a feed’s': (_token, _chance, world) =>
    world
      .feedOf()
      .replace(/^\/feeds\//, '')
      .replace(/\.ics$/, ''),
  'random bytes': (_token, chance) => randomBytes(chance.whole(1, 300)).toString('base64url'),
  'no signature': (_token, { oneOf }) =>
    oneOf(['eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJub25lIn0', 'null', '..', '%00']),
}

function payloadOf({ course }: LinkWorld, chance: Chance): LinkPayload {
  return {
    course: course.id,
    slot: chance.percent(30) ? null : chance.whole(1, 12),
    purpose: chance.oneOf(['page', 'stop-prompts', 'stop-reminders', 'stop-all']),
    texts: chance.percent(50) ? [] : ['middle.03'],
    expiresAt: at('2027-06-01T00:00:00Z'),
  }
}

function tokenOf(world: LinkWorld, chance: Chance): string {
  return sealLink(payloadOf(world, chance), world.key, randomBytes(12))
}

/**
 * Asks for so many links whose tokens were changed, each by one kind of change in turn, and answers with those that were
 * not met by the one page for links that do not work.
 */
export async function tryMutatedTokens(seed: number, runs: number): Promise<readonly string[]> {
  const world = await createLinkWorld()
  const chance = chanceOf(seed)
  const refusal = JSON.stringify(await world.ask('GET', '/c/nonsense'))
  const kinds = Object.entries(mutations)
  const accepted: string[] = []
  for (let run = 0; run < runs; run += 1) {
    const [kind = '', mutate = (unchanged: string) => unchanged] = kinds[run % kinds.length] ?? []
    const token = tokenOf(world, chance)
    const changed = mutate(token, chance, world)
    if (changed === token) continue
    const answer = JSON.stringify(await world.ask('GET', `/c/${changed}`))
    if (answer !== refusal) accepted.push(`seed ${seed}, run ${run}: ${kind}`)
  }
  return accepted
}
