import { describe, expect, it } from 'vitest'

import { catalogueHash, textsOf } from '../../../../shared/texts/catalogue.ts'
import { occasions } from '../../../../shared/preview/occasion.ts'
import { createConsoleWorld, people } from '../../../support/console-world.ts'
import { formsIn } from '../../../support/page-form.ts'
import { sampleClinic } from '../../../support/sample-course.ts'
import { faultsOf } from '../../../support/valid-html.ts'

/** The neutral mail's words in place of a prompt's, and a prompt's own. */
const looked = textsOf('en').initial[0][0]

describe('the catalogue of messages', () => {
  it('tells every mail, when it goes, and each text with its version and who approved it', async () => {
    const hash = catalogueHash(textsOf('es'))
    const approved = { es: { by: 'Dr. Lindqvist', on: '2026-11-02', catalogue: hash } }
    const { ask } = await createConsoleWorld({ clinic: sampleClinic('harbour', { approved }) })
    const { body } = await ask('messages?locale=es')
    for (const occasion of occasions) expect(body).toContain(`/staff/messages/sample?occasion=${occasion}`)
    expect(body).toContain('48 hours before each session')
    expect(body).toContain(hash)
    expect(body).toContain('Approved: Dr. Lindqvist, 2 November 2026.')
    expect(body).toContain('<code>middle.03</code>')
    expect(body).toContain('lang="es" dir="ltr"')
    expect(await faultsOf(body)).toEqual([])
    expect((await ask('messages')).body).toContain('names nobody who approved')
    expect((await ask('messages?locale=ar')).body).toContain('lang="ar" dir="rtl"')
  })

  it('says that an approval is of other texts, and marks the clinic’s own words', async () => {
    const own = { 'middle.03.opening': 'Words of <our> own for this place.' }
    const approved = { en: { by: 'Dr. Lindqvist', on: '2026-11-02', catalogue: catalogueHash(textsOf('en')) } }
    const { ask } = await createConsoleWorld({ clinic: sampleClinic('harbour', { approved, texts: { en: own } }) })
    const { body } = await ask('messages')
    expect(body).toContain('Not approved as they are')
    expect(body).toContain('<p lang="en" dir="ltr" class="own">Words of &lt;our> own for this place.</p>')
    expect(body).toContain('1 part of a text, marked')
  })

  it('shows the front desk no texts, and no area or technique', async () => {
    const { ask } = await createConsoleWorld()
    const { body } = await ask('messages', { as: people.frontDesk })
    expect(body).toContain('What is sent, and when')
    for (const clinical of ['Texts in', 'middle.03', 'role-dispute']) expect(body).not.toContain(clinical)
  })

  it('leads from a course’s id to its mails', async () => {
    const { ask } = await createConsoleWorld()
    expect((await ask('messages?course=c-001.1')).headers['location']).toBe('/staff/messages/courses/c-001.1')
    expect((await ask('messages?course=%0d%0ax')).statusCode).toBe(404)
    expect((await ask('messages?locale=fr')).statusCode).toBe(422)
    expect((await ask('messages', { as: people.otherTherapist })).statusCode).toBe(200)
  })
})

describe('a mail to a made-up client', () => {
  it.each(occasions)('is shown for %s, its links dead', async (occasion) => {
    const { ask, deps } = await createConsoleWorld()
    const { body, statusCode } = await ask(`messages/sample?occasion=${occasion}&session=5&content=full`)
    expect(statusCode).toBe(200)
    expect(await faultsOf(body)).toEqual([])
    const { body: html, headers } = await ask(`messages/sample/html?occasion=${occasion}&session=5&content=full`)
    expect(headers['content-security-policy']).toMatch(/; sandbox$/)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
    expect(links.length).toBeGreaterThan(0)
    for (const href of links) expect(href).toMatch(/^https:\/\/preview\.invalid\//)
    expect(body + html).not.toContain(`${deps.linkBaseUrl}/c/`)
  })

  it('says no more than it may, and shows the words behind its button', async () => {
    const { ask } = await createConsoleWorld()
    const neutral = await ask('messages/sample/html?occasion=prompt&session=1')
    const full = await ask('messages/sample/html?occasion=prompt&session=1&content=full&locale=en')
    expect(neutral.body).not.toContain(looked.title)
    expect(full.body).toContain(looked.title)
    expect((await ask('messages/sample?occasion=prompt&session=1')).body).toContain(looked.title)
  })

  it('refuses what is no mail of the clinic', async () => {
    const { ask } = await createConsoleWorld({ clinic: sampleClinic('harbour', { locales: ['en', 'es'] }) })
    for (const query of ['occasion=newsletter', 'locale=ar', 'locale=xx', 'session=0', 'area=love', 'content=all']) {
      for (const path of ['messages/sample', 'messages/sample/html']) {
        expect((await ask(`${path}?${query}`)).statusCode, query).toBe(422)
      }
    }
    const tooLate = await ask('messages/sample?occasion=ended&session=16')
    expect(tooLate.statusCode).toBe(422)
    expect(tooLate.body).toContain('sessions are left')
    expect(formsIn(tooLate.body).some(({ names }) => names.includes('occasion'))).toBe(true)
  })

  it('shows the front desk neutral mails alone', async () => {
    const { ask } = await createConsoleWorld({ clinic: sampleClinic('harbour', { content: 'full' }) })
    const as = people.frontDesk
    const { body } = await ask('messages/sample?occasion=prompt&session=1&area=grief&technique=role-play', { as })
    expect(body).not.toContain(looked.title)
    expect(body).not.toContain('name="area"')
    expect((await ask('messages/sample/html?occasion=prompt&session=1', { as })).body).not.toContain(looked.title)
    expect((await ask('messages/sample?content=full', { as })).statusCode).toBe(403)
    expect((await ask('messages/sample/html?content=full', { as })).statusCode).toBe(403)
  })
})

describe('a mail to a client of the clinic', () => {
  const path = 'messages/courses/c-001.1'

  it('is the next of the course, or the one that is asked for, in the client’s language or another', async () => {
    const { ask } = await createConsoleWorld()
    const { body } = await ask(path)
    expect(body).toContain('Reminder, session 1,')
    expect(await faultsOf(body)).toEqual([])
    const asked = await ask(`${path}?message=8.prompt&locale=es&content=full`)
    expect(asked.body).toContain('Hola, Ana Duarte')
    expect((await ask(`${path}/html?message=8.prompt&locale=es`)).body).toContain('lang="es"')
    expect((await ask(`${path}?message=99.prompt`)).statusCode).toBe(404)
    expect((await ask(`${path}?locale=xx`)).statusCode).toBe(422)
  })

  it('tells of a mail that would not go why', async () => {
    const { ask } = await createConsoleWorld({ client: { prompts: false } })
    expect((await ask(`${path}?message=12.prompt`)).body).toContain('would not go: opted out.')
    expect((await ask(`${path}?message=12.reminder-r1`)).body).not.toContain('would not go')
  })

  it('shows no name as markup', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const { ask } = await createConsoleWorld({ client: { name } })
    for (const below of ['', '/html']) {
      const { body } = await ask(`${path}${below}`)
      expect(body).not.toContain('<img')
      expect(body).toContain('&lt;img')
    }
    expect((await ask(path)).body).toMatch(/<title>Messages: course c-001\.1<\/title>/)
  })

  it('is their therapist’s to see, the front desk’s without what it is about, and nobody’s once the client is erased', async () => {
    const { ask } = await createConsoleWorld({ client: { content: 'full' } })
    for (const below of ['', '/html']) {
      const asked = `${path}${below}?message=1.prompt`
      expect((await ask(asked, { as: people.therapist })).body).toContain(looked.title)
      expect((await ask(asked, { as: people.auditor })).body).toContain(looked.title)
      expect((await ask(asked, { as: people.otherTherapist })).statusCode).toBe(404)
      expect((await ask(asked, { as: people.frontDesk })).body).not.toContain(looked.title)
      expect((await ask(`${asked}&content=full`, { as: people.frontDesk })).statusCode).toBe(403)
    }
    const erased = await createConsoleWorld({ client: { erasedAt: '2027-02-01T00:00:00Z' } })
    expect((await erased.ask(path)).statusCode).toBe(404)
  })
})
