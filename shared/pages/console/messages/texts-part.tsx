import type { JSX } from 'preact'

import type { Clinic } from '../../../config/clinic.ts'
import type { Locale } from '../../../course/client.ts'
import { type Listing, listTexts } from '../../../texts/listing.ts'
import { formatDate } from '../../../time/format.ts'
import { type ConsoleVisit, consoleHref } from '../console-visit.ts'
import { languageName } from '../languages.ts'

interface TextsPartProps {
  readonly visit: ConsoleVisit
  readonly locale: Locale
}

type Place = Listing['places'][number]
type Text = Place['texts'][number]

/** Every text in one language, by its place in a course; the clinic's own words are marked. */
export function TextsPart({ visit, locale }: TextsPartProps): JSX.Element {
  const { clinic } = visit.deps
  const listing = listTexts(clinic, locale)
  const own = listing.places.reduce((count, place) => count + ownIn(place), 0)
  return (
    <>
      <h2 id="texts">Texts in {languageName(locale)}</h2>
      {clinic.locales.length > 1 && (
        <ul class="ways">
          {clinic.locales.map((one) => (
            <li>
              <a
                href={`${consoleHref('messages', { locale: one })}#texts`}
                {...(one === locale ? { 'aria-current': 'page' as const } : {})}
              >
                {languageName(one)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <dl>
        <dt>Version</dt>
        <dd>
          <code>{listing.hash}</code>
          <span class="more">Each message that is sent records the version of its texts.</span>
        </dd>
        <dt>Approval</dt>
        <dd>{approval(clinic, listing)}</dd>
        <dt>The clinic’s own words</dt>
        <dd>{ownWords(own)}</dd>
      </dl>
      {listing.places.map((place) => (
        <PlacePart place={place} listing={listing} />
      ))}
    </>
  )
}

function ownWords(own: number): string {
  if (own === 0) return 'none'
  return own === 1 ? '1 part of a text, marked' : `${own} parts of texts, each marked`
}

/** Who approved the texts as they are now. */
function approval({ approved }: Clinic, { locale, hash }: Listing): string {
  const given = approved[locale]
  if (given === undefined) return 'The clinic file names nobody who approved these texts.'
  const who = `${given.by}, ${formatDate(given.on, 'en')}`
  return given.catalogue === hash ? `Approved: ${who}.` : `Not approved as they are: another version was, by ${who}.`
}

interface OfListing {
  readonly listing: Pick<Listing, 'locale' | 'direction'>
}

function PlacePart({ place, listing }: OfListing & { readonly place: Place }): JSX.Element {
  const { texts } = place
  const own = ownIn(place)
  return (
    <details class="texts">
      <summary>
        {place.place}{' '}
        <span class="who">
          {texts.length === 1 ? '1 text' : `${texts.length} texts`}
          {own > 0 && ', with the clinic’s own words'}
        </span>
      </summary>
      {texts.map((text) => (
        <TextPart text={text} listing={listing} />
      ))}
    </details>
  )
}

function TextPart({ text, listing }: OfListing & { readonly text: Text }): JSX.Element {
  return (
    <section class="text" aria-label={text.key}>
      <p class="who">
        <code>{text.key}</code>
      </p>
      {text.parts.map(({ field, words, own }) => (
        <>
          <p lang={listing.locale} dir={listing.direction} {...(own ? { class: 'own' } : {})}>
            {field === 'title' ? <strong>{words}</strong> : words}
          </p>
          {own && <p class="who">{field}: the clinic’s own words</p>}
        </>
      ))}
    </section>
  )
}

function ownIn({ texts }: Place): number {
  return texts.flatMap(({ parts }) => parts).filter(({ own }) => own).length
}
