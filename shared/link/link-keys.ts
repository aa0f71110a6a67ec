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
  /** The key of an earlier month (or this one); null where there is none. */
  of(month: string): Promise<LinkKey | null>
  /** The one key for the ids of addresses, made by whoever asks for it first; it stays for as long as the clinic does. */
  addresses(): Promise<Uint8Array>
}

interface LinkKeysDeps {
  readonly clinic: string
  readonly store: Pick<Store, 'readKey' | 'putKeyIfNone'>
  readonly sealer: KeySealer
}

/** The clinic's monthly link keys and its key for addresses; each is opened once for as long as this object lives (KMS bills every call). */
export function createLinkKeys({ clinic, store, sealer }: LinkKeysDeps): LinkKeys {
  const opened: Opened = new Map()
  const of = (month: string): Promise<LinkKey | null> => opened.get(month) ?? remember(opened, month, readKey(month))
  const ofOrNew = async (month: string): Promise<LinkKey> =>
    (await of(month)) ?? remember(opened, month, makeKey(month))
  return {
    of,
    current: (now) => ofOrNew(now.slice(0, 7)),
    addresses: async () => (await ofOrNew('addresses')).bytes,
  }

  async function readKey(month: string): Promise<LinkKey | null> {
    const kept = await store.readKey(month)
    return kept === null ? null : { clinic, month, bytes: await sealer.openKey(kept.sealed) }
  }

  async function makeKey(month: string): Promise<LinkKey> {
    const made = await sealer.makeKey()
    const kept = await store.putKeyIfNone({ month, sealed: Uint8Array.from(made.sealed) })
    const ours = Buffer.compare(kept.sealed, made.sealed) === 0
    return { clinic, month, bytes: ours ? made.bytes : await sealer.openKey(kept.sealed) }
  }
}

type Opened = Map<string, Promise<LinkKey | null>>

/** Keeps what was found; a failure, or a month that has no key yet, is asked for again the next time. */
function remember<Found extends LinkKey | null>(
  opened: Opened,
  month: string,
  finding: Promise<Found>,
): Promise<Found> {
  opened.set(month, finding)
  const forget = (): void => {
    if (opened.get(month) === finding) opened.delete(month)
  }
  finding.then((key) => (key === null ? forget() : undefined), forget)
  return finding
}
