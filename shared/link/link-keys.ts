import type { SealedKey } from '../store/items.ts'
import type { Store } from '../store/store.ts'
import type { Instant } from '../time/instant.ts'
import type { LinkKey } from './link-key.ts'

/** Makes and opens keys that only the clinic's KMS key can open. */
export interface KeySealer {
  makeKey(): Promise<{ readonly bytes: Uint8Array; readonly sealed: Uint8Array }>
  openKey(sealed: Uint8Array): Promise<Uint8Array>
}

export interface LinkKeys {
  /** The key of the month of `now`, made by whoever asks for it first. */
  current(now: Instant): Promise<LinkKey>
  /** The key of an earlier month (or this one); null where there is none, or none any more. */
  of(month: string): Promise<LinkKey | null>
  /** The one key for the ids of addresses, made by whoever asks for it first; it stays for as long as the clinic does. */
  addresses(): Promise<Uint8Array>
}

interface LinkKeysDeps {
  readonly clinic: string
  readonly store: Pick<Store, 'readKey' | 'putKeyIfNone'>
  readonly sealer: KeySealer
}

/**
 * The clinic's monthly link keys and its key for addresses. Which key a month has is read each time, so that one that was
 * removed opens nothing from then on; what KMS opened is kept for as long as this object lives, since KMS bills every call.
 */
export function createLinkKeys({ clinic, store, sealer }: LinkKeysDeps): LinkKeys {
  const opened = new Map<string, Promise<LinkKey>>()
  let forAddresses: Promise<LinkKey> | null = null
  const of: LinkKeys['of'] = async (month) => {
    const kept = await store.readKey(month)
    return kept === null ? null : openOnce(kept, () => sealer.openKey(kept.sealed))
  }
  const ofOrNew = async (month: string): Promise<LinkKey> => (await of(month)) ?? makeKey(month)
  return {
    of,
    current: (now) => ofOrNew(now.slice(0, 7)),
    addresses: async () => {
      forAddresses ??= ofOrNew('addresses')
      forAddresses.catch(() => (forAddresses = null))
      return (await forAddresses).bytes
    },
  }

  /** What failed is asked for again the next time. */
  function openOnce({ month, sealed }: SealedKey, open: () => Promise<Uint8Array>): Promise<LinkKey> {
    const name = `${month} ${Buffer.from(sealed).toString('base64')}`
    const known = opened.get(name)
    if (known !== undefined) return known
    const opening = open().then((bytes): LinkKey => ({ clinic, month, bytes }))
    opened.set(name, opening)
    opening.catch(() => opened.delete(name))
    return opening
  }

  async function makeKey(month: string): Promise<LinkKey> {
    const made = await sealer.makeKey()
    const kept = await store.putKeyIfNone({ month, sealed: Uint8Array.from(made.sealed) })
    const isOurs = Buffer.compare(kept.sealed, made.sealed) === 0
    return openOnce(kept, isOurs ? async () => made.bytes : () => sealer.openKey(kept.sealed))
  }
}
