import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'

import { Instant } from '../../../../infra/local/rehearse/instant.ts'
import type { MessageRow } from '../../../../infra/local/rehearse/rows.ts'
import type { ReportData } from '../../../../infra/local/rehearse/report/model.ts'
import { renderReport } from '../../../../infra/local/rehearse/report/page.tsx'
import { session } from './fake-world.ts'

const hostile = `O'Brien <script>alert("1")</script> & "co"`
const at = Instant.parse('2027-01-03T14:00:20Z')

const sent: MessageRow = {
  client: 'c-001',
  course: 'c-001.1',
  slot: 1,
  session: 1,
  of: 12,
  phase: 'initial',
  kind: 'prompt',
  revision: 1,
  cause: null,
  area: null,
  technique: null,
  locale: 'en',
  left: null,
  dueAt: at,
  at,
  outcome: 'sent',
  reason: null,
  sessionStartsAt: at,
  to: hostile,
  subject: hostile,
  messageId: 'm-1',
  attempts: 1,
  catalogue: 'sha',
}
const unsent = { to: null, subject: null, messageId: null, catalogue: null } as const
const skipped: MessageRow = { ...sent, ...unsent, kind: 'reminder', outcome: 'skipped', reason: 'merged' }
const voided: MessageRow = {
  ...skipped,
  slot: 3,
  reason: 'moved',
  sessionStartsAt: Instant.parse('2027-01-18T09:00:00Z'),
}
const held: MessageRow = { ...sent, ...unsent, kind: 'countdown', outcome: 'held', left: 4 }

const data: ReportData = {
  clinic: hostile,
  zone: 'Europe/London',
  start: Instant.parse('2026-12-29T00:00:00Z'),
  end: Instant.parse('2027-03-01T00:00:00Z'),
  names: new Map([['c-001', hostile]]),
  sessions: [
    session(1, '2027-01-05T10:00:00Z'),
    { ...session(2, '2027-01-12T10:00:00Z'), status: 'missed', session: null, phase: null },
    { ...session(3, '2027-01-19T10:00:00Z'), status: 'attended' },
  ],
  messages: [sent, skipped, voided, held],
  alerts: [
    { at, client: 'c-001', course: 'c-001.1', slot: 1, code: 'bounced', severity: 'urgent', acknowledged: false },
    { at, client: 'c-001', course: 'c-001.1', slot: null, code: 'not-allowed', severity: 'info', acknowledged: false },
  ],
  lines: [
    { at, do: 'outage', of: 'ses', minutes: 180 },
    { at, client: 'c-001', do: 'move', slot: 3, to: '2027-01-19T10:00', scope: 'following' },
    { at, client: 'c-001', do: 'pause' },
    { at, client: 'c-999', do: 'erase' },
    { at, therapist: 't-1', do: 'leave', from: '2027-02-01', to: '2027-02-07' },
    { at, therapist: 't-2', do: 'leave', from: '2027-02-01', to: '2027-02-07' },
  ],
  mails: [
    {
      messageId: 'm-1',
      from: hostile,
      to: hostile,
      subject: hostile,
      html: `<!doctype html><p class="x">it&#39;s "quoted"</p>`,
      text: hostile,
      attached: [hostile],
      file: 'c-001-001.eml',
    },
  ],
  usdPerCourse: 0.0123,
}

describe('renderReport', () => {
  const html = renderReport(data)

  it('lets no name, subject or text of a mail become markup', () => {
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script>')
  })

  it('asks for nothing from elsewhere and runs nothing', () => {
    expect(html).not.toMatch(/(?:src|href)="(?!#|mail\/c-001-001\.eml)/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(html).toContain('sandbox')
  })

  it('holds the mail whole, as an attribute that cannot be left', () => {
    expect(html).toContain(
      'srcdoc="&lt;!doctype html>&lt;p class=&quot;x&quot;>it&amp;#39;s &quot;quoted&quot;&lt;/p>"',
    )
  })

  it('says in words what the picture shows', () => {
    for (const words of [
      'Prompt for session 1 of 12',
      'skipped: merged',
      'Countdown: 4 sessions left',
      'outage of ses, 3 h',
      'bounced (urgent)',
      'Move slot 3 and all following to Tue 19 Jan, 10:00',
      'slot 3 was to be on Mon 18 Jan, 09:00 UTC and is on Tue 19 Jan, 10:00 UTC',
      'Leave of t-1, 1 Feb 2027 to 7 Feb 2027',
      'refused: not-allowed',
    ]) {
      expect(html).toContain(words)
    }
  })

  it('marks what was done to a course, and nothing that was done to another', () => {
    const marks = html.match(/class="action (?:done|refused)"/g)
    expect(marks).toEqual(['class="action done"', 'class="action refused"', 'class="action done"'])
    expect(html).toContain('3 actions')
    expect(html).not.toContain('Erase the client')
  })

  it('is valid HTML', async () => {
    // Preact closes void elements with a slash, which HTML allows and ignores.
    const rules = { 'void-style': 'off' } as const
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      elements: ['html5'],
      rules,
    }).validateString(html)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      ),
    ).toEqual([])
  })
})
