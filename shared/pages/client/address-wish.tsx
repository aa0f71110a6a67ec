import type { JSX } from 'preact'

import { undoTime } from '../../course/undo.ts'
import { plus } from '../../time/instant.ts'
import type { PagePhrases } from '../page-phrases.ts'
import { AddressField } from './address-field.tsx'
import { PageField } from './client-frame.tsx'
import type { Fault } from './client-page.ts'
import type { Visit } from './visit.ts'

/** Where a client asks to be written to at another address, or takes that back while it can be. */
export function AddressWish({ visit }: { readonly visit: Visit }): JSX.Element {
  const { address } = visit.words
  const { addressAsked } = visit.state.client
  return (
    <section>
      <h2>{address.title}</h2>
      {addressAsked === null ? (
        <Ask visit={visit} />
      ) : (
        <form class="notice" method="post">
          <PageField visit={visit} />
          <p>{address.asked}</p>
          {plus(addressAsked.at, undoTime) >= visit.now && (
            <button class="quiet" type="submit" name="withdraw" value="yes">
              {address.withdraw}
            </button>
          )}
        </form>
      )}
    </section>
  )
}

function Ask({ visit }: { readonly visit: Visit }): JSX.Element {
  const { address } = visit.words
  return (
    <form method="post">
      <PageField visit={visit} />
      <AddressField label={address.label} help={address.text} />
      <p>
        <button type="submit">{address.ask}</button>
      </p>
    </form>
  )
}

/** What to say where an address was given that is none; null where the fault is about something else. */
export function addressFault(fault: Fault | null, { fresh }: PagePhrases): string | null {
  return fault?.refusal.code === 'bad-input' && fault.fields.has('address') ? fresh.badAddress : null
}
