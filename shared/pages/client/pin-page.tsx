import type { JSX } from 'preact'

import { type Result, done, refuse } from '../../course/refusal.ts'
import { pinNeeded } from '../../pin/pin-needed.ts'
import { tryPin } from '../../pin/try-pin.ts'
import { pageHtml } from '../page-frame.tsx'
import type { PageResponse } from '../../http/page-response.ts'
import { Phone } from '../phone.tsx'
import { ClientFrame, PageField } from './client-frame.tsx'
import type { ClientPage, Fault, PageForm, Taken } from './client-page.ts'
import { pinCookie } from './pin-cookie.ts'
import { type Visit, hrefTo } from './visit.ts'

/** Where the PIN is given: by itself, or in the place of a page that needs it (see `askForPin`). */
export const pinPage: ClientPage = {
  clinical: false,
  show: (visit, fault) => Promise.resolve(askForPin(visit, { fault, to: pathIn(fault?.fields.get('to')) ?? '' })),
  take: givePin,
}

/** Asks for the PIN in the place of the page at `to`, which opens once it is given. */
export function askForPin(
  visit: Visit,
  { fault, to }: { readonly fault: Fault | null; readonly to: string },
): Result<PageResponse> {
  return done(visit.deps.respond(200, pageHtml(<PinPage visit={visit} fault={fault} to={to} />)))
}

async function givePin(visit: Visit, { fields }: PageForm): Promise<Taken> {
  const { deps, state } = visit
  const to = pathIn(fields.get('to'))
  if (to === null) return refuse('bad-input', 'the form leads nowhere')
  const tried = await tryPin(deps, state.client, fields.get('pin') ?? '')
  switch (tried) {
    case 'right':
      return done({ to, cookies: [pinCookie(deps, visit)] })
    case 'wrong':
      return refuse('bad-input', 'this is not the PIN')
    case 'locked':
      return refuse('rate-limited', 'five PINs were tried; wait 15 minutes')
    default:
      return tried satisfies never
  }
}

/** A path below this link: whatever else a form says, the browser goes no further. */
function pathIn(text: string | undefined): string | null {
  return text !== undefined && /^[a-z0-9/]{0,24}$/.test(text) ? text : null
}

/** A browser keeps no `one-time-code`: on a family's computer, the next one would be let in. */
function PinPage({
  visit,
  fault,
  to,
}: {
  readonly visit: Visit
  readonly fault: Fault | null
  readonly to: string
}): JSX.Element {
  const { deps, state, words } = visit
  const { pin } = words
  const isMissing = pinNeeded(state.client) === 'missing'
  return (
    <ClientFrame visit={visit} fault={fault} title={pin.title} faultText={faultText(visit, fault)}>
      {isMissing ? (
        <p class="notice">
          {pin.missing} <Phone number={deps.clinic.contact.phone} />
        </p>
      ) : (
        <form method="post" action={hrefTo(visit, 'pin')}>
          <PageField visit={visit} path="pin" />
          <input type="hidden" name="to" value={to} />
          <p class="field">
            <label for="pin">{pin.label}</label>
            <span class="more" id="pin-help">
              {pin.text}
            </span>
            <input
              type="password"
              name="pin"
              id="pin"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              dir="ltr"
              required
              aria-describedby="pin-help"
            />
          </p>
          <p>
            <button type="submit">{pin.open}</button>
          </p>
        </form>
      )}
    </ClientFrame>
  )
}

function faultText({ words: { pin } }: Visit, fault: Fault | null): string | null {
  if (fault?.refusal.code === 'bad-input') return pin.wrong
  return fault?.refusal.code === 'rate-limited' ? pin.locked : null
}
