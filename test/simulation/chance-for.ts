import { type Chance, chanceOf } from '../support/contract/chance.ts'

/**
 * Numbers that look like chance, for one purpose of one seed. What is drawn for one purpose says nothing of any other, so
 * that a run with one fault or one act left out is else the same run.
 */
export function chanceFor(seed: number, purpose: string): Chance {
  return chanceOf(hashOf(`${seed} ${purpose}`))
}

/** Bytes for one purpose of one seed. */
export function bytesFor(seed: number, purpose: string, count: number): Uint8Array {
  const { whole } = chanceFor(seed, purpose)
  return Uint8Array.from({ length: count }, () => whole(0, 255))
}

/** FNV-1a, its bits mixed once more: texts that differ in their last character have nothing in common. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
