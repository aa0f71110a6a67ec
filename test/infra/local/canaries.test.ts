import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { kinds } from '../../../shared/course/ledger.ts'
import { sampleClinicText } from '../../support/canary/clinic-file.ts'
import { start } from '../../support/canary/files.ts'
import { live } from '../../support/canary/life.ts'
import { type Item, type Trace, type Watched, startWatched } from '../../support/canary/watched-system.ts'
import { type Told, whatWasTold } from '../../support/canary/what-was-told.ts'
import { wordsOf } from '../../support/scan-table.ts'
import { canaries, canariesIn, clinicalIn, linksIn } from '../../support/canary/words.ts'

let watched: Watched
let items: readonly Item[]
let told: Told

beforeAll(async () => {
  watched = await startWatched(sampleClinicText(), start)
  items = await live(watched)
  told = await whatWasTold(watched, items)
}, 240_000)

afterAll(() => watched.stop())

describe('what is told outside the table and the mail, over whole courses with every kind of trouble', () => {
  it('is nothing of a person and no secret, in any log, error, refusal, queue, tag, header or file name', () => {
    expect(leaks([...told.outside, ...told.refusals, ...told.toStaff], canariesIn)).toEqual([])
  })

  it('is no word of a therapy', () => {
    expect(leaks([...told.outside, ...told.toStaff], clinicalIn)).toEqual([])
  })

  it('is no link, path or token', () => {
    expect(leaks([...told.outside, ...told.refusals], linksIn)).toEqual([])
  })

  it('is nothing in a subject or a preview, nor in the address that a link in a mail leads to', () => {
    expect(leaks(told.before, (text) => [...canariesIn(text), ...clinicalIn(text)])).toEqual([])
    expect(told.telling).toEqual([])
    expect(told.addresses.filter((address) => !opaque.test(address))).toEqual([])
  })

  it('is nothing of a person in the key of an item or of an index', () => {
    expect(leaks(told.keys, canariesIn)).toEqual([])
  })
})

/** Tokens, the staff's first page and that of a course by its id, and where a therapist is seen online. */
const opaque =
  /^(?:(?:https?|webcal):\/\/localhost:4000\/(?:c\/[\w-]{60,}|feeds\/[\w-]{60,}\.ics|staff\/(?:courses\/[\w-]+\.\d+)?)|https:\/\/meet\.harbour\.example\/t-\d)$/

describe('what would have been found', () => {
  it('came in: each canary, and where it belongs it was kept or sent', () => {
    const arrived = canariesIn(`${watched.given.join('\n')}\n${told.words}`)
    expect(Object.keys(canaries).filter((of) => !arrived.some((one) => one === of))).toEqual([])
    const ofClients = ['name', 'nameInSpanish', 'nameInArabic', 'sharedAddress', 'wishedAddress']
    expect(keptIn('client#')).toEqual(expect.arrayContaining(ofClients))
    expect(keptIn('answered#')).toEqual(
      expect.arrayContaining(['answer', 'answerInList', 'answerInTable', 'answerOnPage']),
    )
    expect(keptIn('audit#')).toEqual(['reason'])
    expect(canariesIn(told.words)).toEqual(expect.arrayContaining([...ofClients, 'mailbox', 'domain', 'ownWords']))
  })

  it('is gone where a client was erased, and no PIN stands anywhere as it is typed', () => {
    const all = canariesIn(wordsOf(items))
    expect(all).toContain('mailbox')
    for (const gone of ['nameOfErased', 'pin', 'wrongPin']) expect(all).not.toContain(gone)
  })

  it('had every kind of mail, log, error and message to be found in', () => {
    const sent = watched.system.mails().map(({ tags }) => tags['kind'])
    expect(sent).toEqual(expect.arrayContaining([...kinds, 'fresh-link', 'address-asked', 'alert']))
    const places = new Set(told.outside.map(({ where }) => where))
    const functions = ['tick', 'attend', 'feedback', 'pages', 'staff', 'api']
    expect([...places]).toEqual(expect.arrayContaining(functions.map((name) => `log of ${name}`)))
    expect([...places]).toEqual(expect.arrayContaining(['error of tick', 'queue', 'dead letter']))
    expect(told.refusals.length).toBeGreaterThan(25)
    expect(told.toStaff.length).toBeGreaterThan(2)
  })
})

/** The canaries in the items whose key begins so. */
function keptIn(prefix: string): readonly string[] {
  return canariesIn(JSON.stringify(items.filter(({ pk }) => String(pk).startsWith(prefix))))
}

function leaks(traces: readonly Trace[], find: (text: string) => readonly string[]): readonly string[] {
  return traces.flatMap(({ where, text }) => find(text).map((what) => `${where} tells ${what}: ${text.slice(0, 200)}`))
}
