import { describe, expect, it } from 'vitest'

import { locales } from '../../../shared/course/client.ts'
import { causes } from '../../../shared/course/notice.ts'
import { phrasesOf } from '../../../shared/mail/phrases-of.ts'
import { renderMail } from '../../../shared/mail/render-mail.tsx'
import { plus } from '../../../shared/time/instant.ts'
import { sampleClinic } from '../../support/sample-course.ts'
import { mailOf } from '../../support/sample-mail.ts'
import { tellingOf } from '../../support/telling.ts'
import { faultsOf } from '../../support/valid-html.ts'

const clinic = sampleClinic('harbour')
const about = { slot: null, session: null } as const

function changeOf(client: Readonly<Record<string, unknown>> = {}) {
  return mailOf('change', { clinic, client: { zone: 'Europe/London', ...client } })
}

/** The eighth slot and the ninth as they were to be, a day and five hours earlier. */
function earlier({ slots }: ReturnType<typeof changeOf>) {
  return slots.slice(7, 9).map((slot) => ({ ...slot, startsAt: plus(slot.startsAt, { hours: -29 }) }))
}

describe('a change mail', () => {
  it.each([
    ['en', 'Instead of: Monday 1 March, 16:00 (London time)'],
    ['es', 'En lugar de: lunes 1 de marzo, 16:00 (hora de Londres)'],
    ['ar', 'بدلًا من: الاثنين 1 مارس، 16:00 (بتوقيت المملكة المتحدة)'],
  ] as const)('says beside the new time of a moved appointment which one it replaces, in %s', (locale, said) => {
    const input = changeOf({ locale })
    const { text, html } = renderMail({ ...input, formerly: earlier(input) })
    expect(text.split('\n').filter((line) => line.includes(said))).toHaveLength(1)
    expect(html).toContain(said)
  })

  it('says it right after the new time, before how long the appointment takes', () => {
    const input = changeOf()
    const { text } = renderMail({ ...input, formerly: earlier(input) })
    expect(text).toContain('  Instead of: Monday 1 March, 16:00 (London time)\n  50 minutes')
  })

  it('says it of each that moved, and of none that did not', async () => {
    const input = changeOf()
    const { text, html } = renderMail({ ...input, formerly: earlier(input), message: { ...input.message, ...about } })
    expect(text).toContain(
      [
        '- Tuesday 2 March, 21:00 (London time)',
        '  At the clinic: Tuesday 2 March, 14:00 (Vancouver time)',
        '  Instead of: Monday 1 March, 16:00 (London time)',
      ].join('\n'),
    )
    expect(text.match(/Instead of: /g)).toHaveLength(2)
    expect(await faultsOf(html)).toEqual([])
  })

  it('gives the same new time in subject, text and calendar', () => {
    const input = changeOf()
    const slots = input.slots.map((slot, index) =>
      index === 7 ? { ...slot, startsAt: plus(slot.startsAt, { hours: 25 }) } : slot,
    )
    const message = { ...input.message, slot: slots[7] ?? null }
    const { subject, text, calendar } = renderMail({ ...input, slots, message, formerly: earlier(input) })
    expect(subject).toBe('Changed: your appointment is now on Wednesday 3 March, 22:00')
    expect(text).toContain('When: Wednesday 3 March, 22:00 (London time)')
    expect(text).toContain('At the clinic: Wednesday 3 March, 15:00 (Vancouver time)')
    expect(calendar).toContain('DTSTART;TZID=America/Vancouver:20270303T150000')
    expect(calendar).not.toContain(':20270301T')
  })

  describe.each(locales)('in %s', (locale) => {
    const { body } = phrasesOf(locale)
    const cases = causes.flatMap((cause) => [true, false].map((one) => ({ cause, one })))

    it.each(cases)('names what an undo takes back of $cause (one slot: $one)', ({ cause, one }) => {
      const input = changeOf({ locale })
      const message = { ...input.message, ...(one ? {} : about), cause }
      const { text } = renderMail({ ...input, takesBack: true, message })
      expect(text).toContain(body.takenBack[cause])
      expect(text).not.toContain(body.changed[cause])
      expect(text).not.toContain(body.changedSeveral[cause])
    })

    it('promises to write again where a resume is taken back and nothing is to come', () => {
      const input = changeOf({ locale })
      const message = { ...input.message, ...about, cause: 'resumed' as const }
      const { text } = renderMail({ ...input, slots: input.slots.slice(0, 7), takesBack: true, message })
      expect(text).not.toContain(body.nowTheyAre)
      const promise = body.changedSeveral.paused.split('. ')[1]
      expect(promise).toBeDefined()
      expect(text).toContain(promise)
    })

    it.each(cases)('tells nothing of what it is for: $cause (one slot: $one)', ({ cause, one }) => {
      for (const takesBack of [false, true]) {
        const input = changeOf({ locale })
        const message = { ...input.message, ...(one ? {} : about), cause }
        const { subject, text } = renderMail({ ...input, formerly: earlier(input), takesBack, message })
        // The help text is the clinic's own.
        expect(`${subject}\n${text.replace(clinic.crisis[locale] ?? '?', '')}`).not.toMatch(tellingOf(locale))
      }
    })
  })
})
