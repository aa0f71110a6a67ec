import type { JSX } from 'preact'

import type { PagePhrases } from '../page-phrases.ts'
import { pagePhrasesOf } from '../page-phrases-of.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { plainPage } from '../plain-page.tsx'
import { AddressField } from './address-field.tsx'
import type { LinkDeps } from './link-deps.ts'
import { localeAskedFor } from './locale-asked-for.ts'

type PlainDeps = Pick<LinkDeps, 'clinic' | 'style' | 'respond'>

/** In which languages a browser wants its pages: its header Accept-Language. */
interface Asked {
  readonly acceptLanguage: string
}

/** The one answer to every link that does not work, with the way to one that does. */
export function notFound(deps: PlainDeps, asked: Asked): PageResponse {
  const { about, words } = plain(deps, asked)
  const form = (
    <section>
      <h2>{words.fresh.title}</h2>
      <p>{words.fresh.text}</p>
      <FreshLinkForm words={words} fault={false} />
    </section>
  )
  return deps.respond(404, plainPage({ ...about, ...words.notFound, children: form }))
}

/** The place to ask for a fresh link; after an address that is none, with what was wrong. */
export function freshLinkPage(deps: PlainDeps, asked: Asked, fault: boolean): PageResponse {
  const { about, words } = plain(deps, asked)
  const { title, text } = words.fresh
  const form = <FreshLinkForm words={words} fault={fault} />
  return deps.respond(fault ? 422 : 200, plainPage({ ...about, title, text, children: form }))
}

/** The same answer whether the address is known or not. */
export function freshLinkAsked(deps: PlainDeps, asked: Asked): PageResponse {
  const { about, words } = plain(deps, asked)
  return deps.respond(200, plainPage({ ...about, title: words.fresh.askedTitle, text: words.fresh.asked }))
}

export function tooOften(deps: PlainDeps, asked: Asked): PageResponse {
  const { about, words } = plain(deps, asked)
  return deps.respond(429, plainPage({ ...about, title: words.badRequest.title, text: words.faults.tooOften }))
}

export function unavailable(deps: PlainDeps, asked: Asked): PageResponse {
  const { about, words } = plain(deps, asked)
  return deps.respond(503, plainPage({ ...about, ...words.unavailable }), { 'retry-after': '60' })
}

export function badRequest(deps: PlainDeps, asked: Asked, status: 400 | 413 | 415): PageResponse {
  const { about, words } = plain(deps, asked)
  return deps.respond(status, plainPage({ ...about, ...words.badRequest }))
}

function plain({ clinic, style }: PlainDeps, { acceptLanguage }: Asked) {
  const locale = localeAskedFor(acceptLanguage, clinic)
  return { about: { clinic, style, locale }, words: pagePhrasesOf(locale) }
}

function FreshLinkForm({
  words: { fresh },
  fault,
}: {
  readonly words: PagePhrases
  readonly fault: boolean
}): JSX.Element {
  return (
    <form method="post" action="/c/new">
      {fault && (
        <p class="fault" role="alert" id="fault">
          {fresh.badAddress}
        </p>
      )}
      <AddressField label={fresh.address} {...(fault ? { by: 'fault' } : {})} />
      <p>
        <button type="submit">{fresh.send}</button>
      </p>
    </form>
  )
}
