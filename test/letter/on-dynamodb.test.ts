import { describe, expect, it } from 'vitest'

import { checkMail } from '../../infra/local/ses-check.ts'
import { askAddress } from '../../shared/client/ask-address.ts'
import { setAddress } from '../../shared/client/decide-address.ts'
import { enrol } from '../../shared/enrol/enrol.ts'
import { checkCsv } from '../../shared/enrol/check-csv.ts'
import { runJob } from '../../shared/job/run-job.ts'
import { askFreshLink } from '../../shared/letter/ask-fresh-link.ts'
import type { OutgoingMail } from '../../shared/mail/send-mail.ts'
import { plus } from '../../shared/time/instant.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { client, course } from '../support/paper-course.ts'
import { aClinicFile, openPaperClinic, type PaperClinic } from '../support/paper-rehearsal.ts'
import { at } from '../support/sample-course.ts'
import { createTestTable } from '../support/test-table.ts'

const [old, later] = ['ana@clients.example', 'ana@new.example']

describe('letters on DynamoDB', () => {
  it('go from asking to the mails, by way of the jobs, to the address that stands, and SES takes them', async () => {
    const paper = await openOnDynamoDb()
    expect(await askFreshLink(paper.deps, old)).toBe('asked')
    expect(await askFreshLink(paper.deps, later)).toBe('asked')
    await runDue(paper)
    expect(sentOf(paper)).toEqual([[old, 'fresh-link']])

    expect(await askAddress(paper.deps, client, { email: later, by: 'client' })).toMatchObject({ ok: true })
    expect((await paper.deps.store.listAlerts(null, 9)).items.map(({ code }) => code)).toEqual(['address-asked'])
    await runDue(paper)
    expect(sentOf(paper)).toEqual([
      [old, 'fresh-link'],
      [old, 'address-asked'],
    ])

    expect(await setAddress(paper.deps, client, { email: later, by: 'staff-1' })).toMatchObject({ ok: true })
    expect((await paper.deps.store.listAlerts(null, 9)).items).toEqual([])
    expect((await paper.deps.store.readAudit(course, 1)).map(({ act }) => act)).toEqual(['ask-address', 'address'])
    for (const email of [old, later]) await askFreshLink(paper.deps, email)
    await runDue(paper)
    expect(sentOf(paper).slice(2)).toEqual([[later, 'fresh-link']])
    for (const mail of paper.mails) expect(await checkMail(requestOf(mail), account)).toMatchObject({ ok: true })
  })
})

const account = { identities: ['mail.harbour.example'], configurationSets: [] }

/** A clinic with one client, whose store is a table of its own. */
async function openOnDynamoDb(): Promise<PaperClinic> {
  const { store } = await createTestTable()
  const paper = openPaperClinic(aClinicFile({ closures: [] }), at('2026-12-28T20:00:00Z'))
  const deps = { ...paper.deps, store }
  const { good } = await checkCsv({ ...deps, now: paper.now }, csvText([aRow({ client_id: client, email: old })]))
  for (const { enrolment } of good) await enrol(deps, enrolment, 'staff-1')
  const own: PaperClinic = { ...paper, deps: { ...deps, clock: () => own.now } }
  return own
}

async function runDue(paper: PaperClinic): Promise<void> {
  paper.now = plus(paper.now, { minutes: 1 })
  const due = await paper.deps.store.listDue(paper.now, 100)
  await Promise.all(due.map(async (one) => (one.type === 'job' ? runJob(paper.deps, one.job) : undefined)))
}

function sentOf({ mails }: PaperClinic): readonly (readonly [string, string | undefined])[] {
  return mails.map(({ to, tags }) => [to, tags['kind']])
}

/** What the SDK asks of SES. */
function requestOf({ from, to, mime, tags }: OutgoingMail): object {
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    Content: { Raw: { Data: Buffer.from(mime).toString('base64') } },
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
  }
}
