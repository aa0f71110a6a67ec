import { render } from 'preact-render-to-string'

import { styles } from './styles.ts'
import type { Texts } from './texts-model.ts'
import { cut } from './wording.ts'

type Catalogue = Texts['catalogues'][number]

/** The catalogue as one HTML document, to be read through or printed; it needs no script. */
export function renderTexts(texts: Texts): string {
  return `<!DOCTYPE html>\n${render(<Page texts={texts} />)}\n`
}

const policy = "default-src 'none'; style-src 'unsafe-inline'"
const ownStyles = `
article { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid; }
h3 { margin: 1.2rem 0 .2rem; } h4, .part p { margin: 0; }
code { color: var(--soft); overflow-wrap: anywhere; } .part { display: grid; grid-template-columns: 8rem minmax(0, 44rem); margin: .3rem 0; }
.part code { font-size: .75rem; padding-top: .25rem; } .part small { grid-column: 2; color: var(--soft); }
.part.own :is(p, h4) { border-inline-start: 3px solid var(--prompt); padding-inline-start: .6rem; }
@media (max-width: 40rem) { .part { grid-template-columns: minmax(0, 1fr); } .part small { grid-column: 1; } }
`

function Page({ texts }: { readonly texts: Texts }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{cut(`${texts.clinic}: the texts`, 60)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles + ownStyles }} />
      </head>
      <body>
        <header>
          <h1>{`${texts.clinic}: every text that a client may be given`}</h1>
          <p>
            To be read through by a clinician before it goes live. The version stands in every message that is sent.{' '}
            {ownLine(texts)}
          </p>
        </header>
        <main>
          {texts.catalogues.map((catalogue) => (
            <Section key={catalogue.locale} catalogue={catalogue} approval={texts.approved[catalogue.locale]} />
          ))}
        </main>
      </body>
    </html>
  )
}

interface Shown {
  readonly catalogue: Catalogue
  readonly approval: Texts['approved'][string] | undefined
}

function Section({ catalogue, approval }: Shown) {
  return (
    <section class="card" aria-label={`Texts in ${catalogue.locale}`}>
      <h2>{`Texts in "${catalogue.locale}"`}</h2>
      <p class="facts">
        Version <code>{catalogue.hash}</code>. {approvalLine(catalogue, approval)}
      </p>
      {catalogue.places.map(({ place, texts }) => (
        <div key={place}>
          <h3>{place}</h3>
          {texts.map(({ key, parts }) => (
            <article key={key}>
              <code>{key}</code>
              {parts.map((part) => (
                <Part key={part.field} part={part} catalogue={catalogue} />
              ))}
            </article>
          ))}
        </div>
      ))}
    </section>
  )
}

type ShownPart = Catalogue['places'][number]['texts'][number]['parts'][number]

function Part({ part, catalogue }: { readonly part: ShownPart; readonly catalogue: Catalogue }) {
  const { field, words, own } = part
  const Words = field === 'title' ? 'h4' : 'p'
  return (
    <div class={own ? 'part own' : 'part'}>
      <code>{field}</code>
      <Words lang={catalogue.locale} dir={catalogue.direction}>
        {words}
      </Words>
      {own ? <small>The clinic’s own words</small> : null}
    </div>
  )
}

function approvalLine({ hash, locale }: Catalogue, approval: Shown['approval']): string {
  if (approval === undefined) return `The clinic file names nobody who approved the texts in "${locale}".`
  if (approval.catalogue === hash) return `Approved by ${approval.by} on ${approval.on}.`
  return `The clinic file approves another version (${approval.catalogue}, by ${approval.by} on ${approval.on}).`
}

function ownLine({ catalogues }: Texts): string {
  const parts = catalogues.flatMap(({ places }) => places.flatMap(({ texts }) => texts.flatMap((text) => text.parts)))
  const count = parts.filter(({ own }) => own).length
  return count === 0 ? 'No words here are of the clinic’s own.' : `Of the clinic’s own words: ${count}, each marked.`
}
