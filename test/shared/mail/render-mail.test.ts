import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { at, sampleClinic } from '../../support/sample-course.ts'
import { allKinds, mailOf } from '../../support/sample-mail.ts'
import { faultsOf } from '../../support/valid-html.ts'

const zones = [null, 'America/Vancouver', 'Asia/Tokyo'] as const
const everyCase = allKinds.flatMap((kind) =>
  (['neutral', 'full'] as const).flatMap((content) => zones.map((zone) => ({ kind, content, zone }))),
)

/** The words of an HTML document as they are read. */
function readable(html: string): string {
  return html
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

describe('renderMail', () => {
  it.each(everyCase)('writes valid HTML: $kind, $content, client zone $zone', async ({ kind, content, zone }) => {
    expect(await faultsOf(renderMail(mailOf(kind, { content, client: { zone } })).html)).toEqual([])
  })

  it.each(everyCase)(
    'says the same in HTML and plain text, and all that every mail must say: $kind, $content, $zone',
    ({ kind, content, zone }) => {
      const input = mailOf(kind, { content, client: { zone } })
      const { html, text } = renderMail(input)
      const seen = readable(html)
      for (const line of text.split('\n').filter((one) => /\w/.test(one))) {
        const words = line
          .replace(/^- /, '')
          .replace(/: https?:.*$/, '')
          .replace(/^\s+|^(When|Where): /g, '')
          .replaceAll(/\s+/g, ' ')
        expect(seen).toContain(words)
      }
      const { contact, crisis } = input.clinic
      const said = [
        contact.phone,
        contact.address,
        crisis.en ?? '?',
        'not for emergencies',
        'To change or cancel',
        'Monday to Thursday 09:00-17:00, Friday 09:00-16:00',
        input.links.page,
        input.links.stopAll,
      ]
      for (const fact of said) expect(text).toContain(fact)
      for (const link of [input.links.page, input.links.stopAll]) expect(html).toContain(`href="${link}"`)
      expect(html).not.toMatch(/<img|<script|@import|url\(/)
    },
  )

  it.each(allKinds)(
    'keeps to itself what the appointments are for, in subject, preview and neutral text: %s',
    (kind) => {
      const { subject, html, text } = renderMail(mailOf(kind))
      expect(`${subject}\n${readable(html)}\n${text}`).not.toMatch(
        /therap|session|ending|grief|mood|depress|treatment|8 of 12|Lindqvist/i,
      )
      expect(subject).not.toContain('Harbour')
    },
  )

  it('puts the prompt into the mail only where the client agreed to it', () => {
    const input = mailOf('prompt')
    const words = input.prompt?.reflections[0] ?? '?'
    expect(renderMail(input).text).not.toContain(words)
    const full = renderMail(mailOf('prompt', { content: 'full' }))
    expect(full.text).toContain(words)
    expect(full.text).toContain('Session 8 of 12')
    expect(full.subject).toBe('Your appointment on Tuesday 2 March, 14:00')
  })

  it.each(allKinds)('says no more to an address that others share, whatever the client agreed to: %s', (kind) => {
    const shared = mailOf(kind, { content: 'full', client: { sharedAddress: true } })
    expect(renderMail(shared)).toEqual(renderMail(mailOf(kind)))
  })

  it('names the time in subject, text and HTML as the client’s clocks show it, and the clinic’s beside it', () => {
    const { subject, text, html } = renderMail(mailOf('reminder', { client: { zone: 'Asia/Tokyo' } }))
    expect(subject).toBe('Reminder: your appointment on Wednesday 3 March, 06:00')
    for (const said of [text, readable(html)]) {
      expect(said).toContain('Wednesday 3 March, 06:00 (Tokyo time)')
      expect(said).toContain('At the clinic: Tuesday 2 March, 14:00 (Vancouver time)')
    }
  })

  it('gives no second time where the client’s clocks show what the clinic’s do', () => {
    const { text } = renderMail(mailOf('reminder', { client: { zone: 'America/Whitehorse' } }))
    expect(text).toContain('Tuesday 2 March, 14:00 (Whitehorse time)')
    expect(text).not.toContain('At the clinic')
    expect(renderMail(mailOf('reminder')).text).not.toContain('At the clinic')
  })

  it('lists every date in the welcome, on both sides of a change of the clocks', () => {
    const { text, subject } = renderMail(mailOf('welcome', { clinic: sampleClinic('thames') }))
    expect(subject).toBe('Your appointments from Tuesday 12 January')
    expect(text.match(/^- .*14:00 \(London time\)$/gm)).toHaveLength(12)
    expect(text).toContain('- Tuesday 30 March, 14:00 (London time)')
  })

  it('tells in the welcome how many are left of a course taken over near its end', () => {
    const input = mailOf('welcome')
    const late = { ...input, slots: input.slots.slice(0, 3), message: { ...input.message, left: 3 } }
    expect(renderMail(late).text).toContain('3 appointments are still to come.')
    expect(renderMail(input).text).not.toContain('still to come')
  })

  it('names the make-up date in a missed mail, with the calendar that holds it', () => {
    const { text, calendar, subject } = renderMail(mailOf('missed'))
    expect(subject).toBe('About your appointment on Tuesday 2 March, 14:00')
    expect(text).toContain('Tuesday 30 March, 14:00 (Vancouver time)')
    expect(calendar).toContain('METHOD:REQUEST')
  })

  it('names the next appointment in a missed mail without a make-up, and carries no calendar', () => {
    const { text, calendar } = renderMail(
      mailOf('missed', { changes: { makeUp: null, now: at('2027-03-03T01:00:00Z') } }),
    )
    expect(text).toContain('Tuesday 9 March, 14:00 (Vancouver time)')
    expect(calendar).toBeNull()
  })

  it('says which revision a change or cancellation is, and lists all that one action cancelled', () => {
    const input = mailOf('cancellation')
    expect(renderMail(input).text).toContain('This is revision 3 of what we told you.')
    const several = { ...input, message: { ...input.message, slot: null }, cancelledSlots: input.slots.slice(8, 11) }
    const { text, subject } = renderMail(several)
    expect(subject).toBe('Cancelled: some of your appointments')
    for (const day of ['Tuesday 9 March', 'Tuesday 16 March', 'Tuesday 23 March'])
      expect(text).toContain(`- ${day}, 14:00`)
  })

  it.each(['moved', 'cancelled', 'therapist', 'leave', 'paused', 'resumed', 'extended', 'ended'] as const)(
    'has words for a change of several because of %s',
    async (cause) => {
      const input = mailOf('change')
      const { html, text } = renderMail({ ...input, message: { ...input.message, slot: null, cause } })
      expect(await faultsOf(html)).toEqual([])
      expect(text.includes('Tuesday 9 March, 14:00')).toBe(cause !== 'paused')
    },
  )

  it('offers one-click unsubscribing where there is a family to stop, and nowhere else', () => {
    const offers = allKinds.filter((kind) => {
      const { headers } = renderMail(mailOf(kind))
      return (
        headers['List-Unsubscribe'] === '<https://links.example/c/stop-token>' &&
        headers['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click'
      )
    })
    expect(offers).toEqual(['prompt', 'reminder', 'countdown', 'completion', 'follow-up'])
    const silent = allKinds.filter((kind) => !('List-Unsubscribe' in renderMail(mailOf(kind)).headers))
    expect(silent).toEqual(['welcome', 'change', 'cancellation', 'missed'])
  })

  it('carries the calendar with the welcome and each notice', () => {
    expect(allKinds.filter((kind) => renderMail(mailOf(kind)).calendar !== null)).toEqual([
      'welcome',
      'change',
      'cancellation',
      'missed',
    ])
  })

  it('gives the meeting’s address where the therapist sees clients online', () => {
    const input = mailOf('reminder')
    const online = {
      ...input,
      slots: input.slots,
      message: {
        ...input.message,
        slot: input.message.slot && {
          ...input.message.slot,
          therapist: input.clinic.therapists[1]?.id ?? input.course.therapist,
        },
      },
    }
    expect(renderMail(online).text).toContain('https://meet.harbour.example/t-2')
    expect(renderMail(input).text).toContain('Where: 12 Quay Street, Vancouver BC')
  })

  it('shows the clinic’s logo where it has one', async () => {
    const clinic = sampleClinic('harbour', { look: { colour: '#1f6f78', logo: 'https://harbour.example/logo.png' } })
    const { html } = renderMail(mailOf('reminder', { clinic }))
    expect(html).toContain('<img src="https://harbour.example/logo.png" alt="Harbour Clinic"')
    expect(await faultsOf(html)).toEqual([])
  })

  it('lets no name become markup or break a line, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...hostile)), (name) => {
        const { html, text, subject } = renderMail(mailOf('reminder', { client: { name } }))
        const plain = renderMail(mailOf('reminder'))
        expect(html.match(/<\w+/g)).toEqual(plain.html.match(/<\w+/g))
        expect(text.split('\n').length).toBe(plain.text.split('\n').length)
        expect(text).not.toMatch(/[\0\u202e\u2028]/)
        expect(subject).toBe(plain.subject)
      }),
    )
  })
})

const hostile = [
  'O’Brien <script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Ana\r\nBcc: eve@evil.example',
  'Ana\u2028\u2029\u0085Duarte',
  '\u202eetrauD anA',
  '\0',
  '\ud800',
  'x'.repeat(10_000),
  '👨‍👩‍👧‍👦'.repeat(200),
  '{{7*7}}',
  '   ',
]
