import { describe, expect, it } from 'vitest'

import { CourseId } from '../../shared/course/ids.ts'
import { digestMail } from '../../shared/digest/digest-mail.ts'
import { type Digest, type Place, matters } from '../../shared/digest/read-digest.ts'
import { aClinicFile } from '../support/paper-rehearsal.ts'
import { faultsOf } from '../support/valid-html.ts'

const clinic = aClinicFile()
const baseUrl = 'https://clinic.example'
const place: Place = { course: CourseId.parse('c-001.1'), slot: 5 }

describe('digestMail', () => {
  it.each([
    [1, 'Interlude: 1 thing needs a person', 'This waits for a person'],
    [5, 'Interlude: 5 things need a person', 'These wait for a person'],
  ])('says in its subject that %i wait', (count, subject, first) => {
    const mail = mailOf(new Map([['held', Array.from({ length: count }, () => place)]]))
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain(first)
  })

  it('is plain text with a count and a link for each thing', () => {
    const { text } = mailOf(
      new Map([
        ['stopped', [{ course: null, slot: null }]],
        ['held', [place, { ...place, slot: null }]],
        ['other', [{ course: null, slot: null }]],
      ]),
    )
    expect(text).toBe(`These wait for a person at Harbour Clinic.

Sending to clients is switched off: 1
-------------------------------------

Look at sending: https://clinic.example/staff/settings

Mails that were held: 2
-----------------------

c-001.1, slot 5: https://clinic.example/staff/courses/c-001.1
c-001.1: https://clinic.example/staff/courses/c-001.1

Other alerts that nobody has seen to: 1
---------------------------------------

The clinic: https://clinic.example/staff/

Open Today: https://clinic.example/staff/

One mail a day, and none on a day when nothing waits. It names nobody: sign in to see who.
`)
  })

  it('names ten of one matter, and counts the others', () => {
    const places = Array.from({ length: 12 }, (_, index): Place => ({ ...place, slot: index + 1 }))
    const { text } = mailOf(new Map([['unmarked', places]]))
    expect(text).toContain('Appointments that are over and not marked: 12')
    expect(text.match(/c-001\.1, slot/g)).toHaveLength(10)
    expect(text).toContain('2 more stand in the console.')
  })

  it('is valid HTML that says the same as the text', async () => {
    const { html, text } = mailOf(new Map(matters.map((matter) => [matter, [place]])))
    expect(await faultsOf(html)).toEqual([])
    const words = html.replace(/^.*<body[^>]*>/s, '').replaceAll(/<[^>]+>/g, ' ')
    for (const line of text.split('\n').filter((one) => /^[A-Z]/.test(one))) {
      expect(words).toContain(line.replace(/: https:.*$/, ''))
    }
  })

  it('has no clinical word, whatever it tells of', () => {
    const { subject, html, text } = mailOf(new Map(matters.map((matter) => [matter, [place]])))
    const clinical = /session|therap|patient|depress|anxi|mood|suicid|phq|gad|answer|treat|psych|mental|harm/i
    for (const said of [subject, text, html.replaceAll(/<style>.*<\/style>/gs, '')]) expect(said).not.toMatch(clinical)
  })
})

function mailOf(digest: Digest) {
  return digestMail({ clinic, digest, baseUrl })
}
