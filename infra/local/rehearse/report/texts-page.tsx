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
const own =
  'article { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid; } h3 { margin: 1.2rem 0 .2rem; } h4 { margin: 0; } article p { margin: .3rem 0; max-width: 44rem; } code { color: var(--soft); }'

function Page({ texts }: { readonly texts: Texts }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{cut(`${texts.clinic}: the texts`, 60)}</title>
        <style dangerouslySetInnerHTML={{ __html: styles + own }} />
      </head>
      <body>
        <header>
          <h1>{`${texts.clinic}: every text that a client may be given`}</h1>
          <p>
            To be read through by a clinician before it goes live. The version stands in every message that is sent.
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
          {texts.map(({ key, title, paragraphs }) => (
            <article key={key}>
              <code>{key}</code>
              <div lang={catalogue.locale} dir={catalogue.direction}>
                {title === null ? null : <h4>{title}</h4>}
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </article>
          ))}
        </div>
      ))}
    </section>
  )
}

function approvalLine({ hash, locale }: Catalogue, approval: Shown['approval']): string {
  if (approval === undefined) return `The clinic file names nobody who approved the texts in "${locale}".`
  if (approval.catalogue === hash) return `Approved by ${approval.by} on ${approval.on}.`
  return `The clinic file approves another version (${approval.catalogue}, by ${approval.by} on ${approval.on}).`
}
