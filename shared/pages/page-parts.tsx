import type { JSX } from 'preact'

import type { Clinic } from '../config/clinic.ts'
import type { Client } from '../course/client.ts'
import type { Slot } from '../course/slot.ts'
import { contactHours } from '../mail/contact-hours.ts'
import { Runs } from '../direction/runs.tsx'
import { helpOf } from '../mail/frame.ts'
import type { Phrases } from '../mail/phrases.ts'
import { whenOf } from '../mail/when.ts'
import { whereOf } from '../course/where.ts'
import type { Letter, Prompt } from '../texts/texts.ts'
import { commaOf, zoneName } from '../time/format.ts'
import { type Instant, plus } from '../time/instant.ts'
import { Phone } from './phone.tsx'
import type { PagePhrases } from './page-phrases.ts'

/** What the parts of a page are told. */
export interface Told {
  readonly clinic: Clinic
  readonly client: Client
  readonly phrases: Phrases
  readonly words: PagePhrases
}

export interface SlotFactsProps extends Told {
  readonly slot: Slot
  /** "9 of 12"; null where the slot is none of the sessions. */
  readonly number: string | null
  readonly now: Instant
}

/** How long before an online appointment the way in is shown. */
const doorOpens = { minutes: 60 } as const

/** When and where one appointment is. */
export function SlotFacts(props: SlotFactsProps): JSX.Element {
  const { client, phrases, words, slot, number } = props
  const { inZone, atClinic } = whenOf(slot, client, phrases)
  return (
    <dl>
      <dt>{phrases.frame.when}</dt>
      <dd>
        {inZone}
        {atClinic !== null && <span class="more">{atClinic}</span>}
      </dd>
      <dt>{words.length}</dt>
      <dd>{phrases.frame.minutes(slot.minutes)}</dd>
      <dt>{phrases.frame.where}</dt>
      <dd>
        <Where {...props} />
      </dd>
      {number !== null && (
        <>
          <dt>{words.number}</dt>
          <dd>{number}</dd>
        </>
      )}
    </dl>
  )
}

function Where({ clinic, phrases, words, slot, now }: SlotFactsProps): JSX.Element {
  const where = whereOf(clinic, slot)
  if (where.place === 'clinic') return <bdi>{where.address}</bdi>
  const { startsAt, minutes } = slot
  const isOpen = plus(now, doorOpens) >= startsAt && now < plus(startsAt, { minutes })
  if (isOpen) return <a href={where.href}>{phrases.frame.online}</a>
  return (
    <>
      {phrases.frame.online}
      {now < startsAt && <span class="more">{words.visit.onlineLater}</span>}
    </>
  )
}

/** When an appointment is, on the client's clocks and on the clinic's where those differ. */
export function SlotTime({
  client,
  phrases,
  slot,
}: Told & { readonly slot: Pick<Slot, 'startsAt' | 'zone'> }): JSX.Element {
  const { inZone, atClinic } = whenOf(slot, client, phrases)
  return (
    <>
      {inZone}
      {atClinic !== null && <span class="more">{atClinic}</span>}
    </>
  )
}

export function PromptWords({ prompt, phrases }: { readonly prompt: Prompt; readonly phrases: Phrases }): JSX.Element {
  const { think, step, inSession } = phrases.body
  return (
    <article>
      <h2>{prompt.title}</h2>
      <p>{prompt.opening}</p>
      <h3>{think}</h3>
      <ul>
        {prompt.reflections.map((reflection) => (
          <li>{reflection}</li>
        ))}
      </ul>
      <h3>{step}</h3>
      <p>{prompt.step}</p>
      <h3>{inSession}</h3>
      <p>{prompt.session}</p>
    </article>
  )
}

export function LetterWords({ letter }: { readonly letter: Letter }): JSX.Element {
  return (
    <div class="letter">
      {letter.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
    </div>
  )
}

/** Whom to turn to in an emergency, and how to reach the clinic. */
export function HelpAndContact({ clinic, client, phrases, words }: Told): JSX.Element {
  const help = helpOf(clinic, client.locale, phrases)
  const { phone, address, hours } = clinic.contact
  const { frame } = phrases
  return (
    <>
      <section class="help">
        <h2>{help.title}</h2>
        <p {...(help.locale === phrases.locale ? {} : { lang: help.locale, dir: 'auto' })}>
          <Runs text={help.text} />
        </p>
      </section>
      <section>
        <h2>{words.change}</h2>
        <p>
          {frame.phone}: <Phone number={phone} />
          <br />
          <a dir="ltr" href={`mailto:${clinic.mail.replyTo}`}>
            {clinic.mail.replyTo}
          </a>
          <br />
          <bdi>{clinic.name}</bdi>
          {commaOf(phrases.locale)}
          <bdi>{address}</bdi>
        </p>
        <p>
          {frame.read(contactHours(hours, phrases), zoneName(clinic.timeZone, phrases.locale))}{' '}
          {frame.notForEmergencies}
        </p>
      </section>
    </>
  )
}
