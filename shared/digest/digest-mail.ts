import type { Clinic } from '../config/clinic.ts'
import { type Block, type Reference, heading, paragraph } from '../mail/block.ts'
import { mailHtml } from '../mail/mail-html.tsx'
import { mailText } from '../mail/mail-text.ts'
import { phrasesOf } from '../mail/phrases-of.ts'
import type { RenderedMail } from '../mail/render-mail.tsx'
import { type Digest, type Matter, type Place, countOf } from './read-digest.ts'

export interface DigestMailInput {
  readonly clinic: Clinic
  readonly digest: Digest
  /** The address of the staff pages, without a slash at its end. */
  readonly baseUrl: string
}

/** How many places of one matter are named: Today has them all. */
const mostNamed = 10

const names: Readonly<Record<Matter, string>> = {
  urgent: 'Urgent, at once',
  stopped: 'Sending to clients is switched off',
  held: 'Mails that were held',
  bounced: 'Mail that came back, was refused, or is not wanted',
  unmarked: 'Appointments that are over and not marked',
  asked: 'Wishes for another time',
  other: 'Other alerts that nobody has seen to',
}

/**
 * Tells staff what needs a person: counts, ids and links into the console, because a mail may be read by others. Who it is
 * about stands behind the sign-in. In English, as the console is.
 */
export function digestMail({ clinic, digest, baseUrl }: DigestMailInput): RenderedMail {
  const phrases = phrasesOf('en')
  const count = countOf(digest)
  const subject = `Interlude: ${count === 1 ? '1 thing needs' : `${count} things need`} a person`
  const today = `${baseUrl}/staff/`
  const blocks: readonly Block[] = [
    paragraph(`${count === 1 ? 'This waits' : 'These wait'} for a person at ${clinic.name}.`),
    ...[...digest].flatMap(([matter, places]) => group(matter, places, baseUrl)),
    { block: 'button', to: { label: 'Open Today', href: today } },
    {
      block: 'small',
      text: 'One mail a day, and none on a day when nothing waits. It names nobody: sign in to see who.',
    },
  ]
  return {
    subject,
    html: mailHtml({ clinic, phrases, subject, preview: 'What waits in the console.', blocks }),
    text: mailText(blocks),
    calendar: null,
    headers: { 'Content-Language': 'en', 'Auto-Submitted': 'auto-generated' },
  }
}

function group(matter: Matter, places: readonly Place[], baseUrl: string): readonly Block[] {
  const more = places.length - mostNamed
  return [
    heading(`${names[matter]}: ${places.length}`),
    { block: 'links', items: places.slice(0, mostNamed).map((place) => reference(matter, place, baseUrl)) },
    ...(more > 0 ? [{ block: 'small' as const, text: `${more} more stand in the console.` }] : []),
  ]
}

function reference(matter: Matter, { course, slot }: Place, baseUrl: string): Reference {
  const staff = `${baseUrl}/staff/`
  if (matter === 'stopped') return { label: 'Look at sending', href: `${staff}settings` }
  if (course === null) return { label: 'The clinic', href: staff }
  return { label: slot === null ? course : `${course}, slot ${slot}`, href: `${staff}courses/${course}` }
}
