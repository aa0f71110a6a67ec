import type { Clinic } from '../../shared/config/clinic.ts'
import type { Client, ContentLevel } from '../../shared/course/client.ts'
import { Kind } from '../../shared/course/ledger.ts'
import type { MailInput } from '../../shared/mail/mail-input.ts'
import { textsOf } from '../../shared/texts/catalogue.ts'
import { at, everyDaysFrom, sampleClient, sampleClinic, sampleCourse } from './sample-course.ts'

export interface MailSample {
  readonly clinic?: Clinic
  readonly client?: Readonly<Record<string, unknown>>
  readonly content?: (typeof ContentLevel)['options'][number]
  readonly changes?: Partial<MailInput>
}

const links = {
  page: 'https://links.example/c/page-token',
  stop: 'https://links.example/c/stop-token',
  stopAll: 'https://links.example/c/stop-all-token',
  feed: {
    https: 'https://links.example/feeds/feed-token.ics',
    webcal: 'webcal://links.example/feeds/feed-token.ics',
  },
}

/** A mail of a kind as attend would ask for it: slot 8 of 12 in Vancouver, on Tuesday 2 March 2027 at 14:00. */
export function mailOf(
  kind: Kind,
  { clinic = sampleClinic('harbour'), client: about, content = 'neutral', changes = {} }: MailSample = {},
): MailInput {
  const client: Client = sampleClient({ content, ...about })
  const { course, slots } = sampleCourse({ clinic, walls: everyDaysFrom('2027-01-12T14:00', 7, 12) })
  const slot = slots[7] ?? null
  const ofCourse = kind === 'welcome' || kind === 'completion' || kind === 'follow-up'
  const texts = textsOf(client.locale)
  const letters = {
    welcome: texts.welcome,
    countdown: texts.countdown[4][0],
    missed: texts.missed[0],
    completion: texts.completion,
    'follow-up': texts.followUp,
    prompt: null,
    reminder: null,
    change: null,
    cancellation: null,
  }
  return {
    clinic,
    client,
    course,
    slots,
    message: {
      kind,
      slot: ofCourse ? null : slot,
      session: ofCourse ? null : 8,
      of: 12,
      revision: kind === 'change' || kind === 'cancellation' ? 3 : 1,
      cause: kind === 'change' ? 'moved' : kind === 'cancellation' ? 'cancelled' : null,
      left: kind === 'countdown' ? 4 : null,
    },
    prompt: kind === 'prompt' || kind === 'welcome' ? texts.middle[0] : null,
    beside: [],
    letter: letters[kind],
    carriedLeft: null,
    makeUp: kind === 'missed' ? (slots[11] ?? null) : null,
    formerly: [],
    takesBack: false,
    cancelledSlots: [],
    ownAct: null,
    links:
      kind === 'prompt' || kind === 'reminder' || kind === 'countdown' || kind === 'completion' || kind === 'follow-up'
        ? links
        : { ...links, stop: null },
    now: kind === 'welcome' ? at('2027-01-04T18:00:00Z') : at('2027-02-28T22:00:00Z'),
    attempt: '0f0f0f0f-1111-4222-8333-444444444444',
    ...changes,
  }
}

export const allKinds: readonly Kind[] = Kind.options
