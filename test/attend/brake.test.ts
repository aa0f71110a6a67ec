import { describe, expect, it } from 'vitest'

import { aRow, csvText } from '../support/clients-csv.ts'
import { alertCodes, attendAfter } from '../support/paper-course.ts'
import { aClinicFile, attendAll, enrolCsv, type PaperClinic } from '../support/paper-rehearsal.ts'

const unknown = { outcome: 'unknown' } as const

describe('attendCourse, when several sends running stay unanswered', () => {
  it('puts the brake on after three, so that of ten welcomes three leave', async () => {
    const paper = await tenClients()
    paper.outcomes.push(...Array.from({ length: 20 }, () => unknown))
    await attendAll(paper)
    expect(paper.mails).toHaveLength(3 + 1)
    expect((await paper.store.readClinic()).unknowns).toBe(4)
    expect(await alertCodes(paper)).toEqual(['sending-braked'])
  })

  it('lets one probe a minute through, whichever course is attended to', async () => {
    const paper = await braked()
    const before = paper.mails.length
    await attendAfter(paper, { seconds: 59 })
    expect(paper.mails).toHaveLength(before)
    await attendAfter(paper, { seconds: 1 })
    expect(paper.mails).toHaveLength(before + 1)
    await attendAll(paper)
    expect(paper.mails).toHaveLength(before + 1)
    await attendAfter(paper, { seconds: 60 })
    expect(paper.mails).toHaveLength(before + 2)
  })

  it('lets go at the first answer, and the rest leaves', async () => {
    const paper = await braked()
    paper.outcomes.length = 0
    await attendAfter(paper, { minutes: 1 })
    expect(await paper.store.readClinic()).toMatchObject({ unknowns: 0, probeAt: null })
    expect(new Set(paper.mails.map(({ tags }) => tags['client'])).size).toBe(10)
  })

  it('is not put on by unanswered sends with an answer between them', async () => {
    const paper = await tenClients()
    const accepted = { outcome: 'accepted', messageId: 'm-1' } as const
    paper.outcomes.push(unknown, unknown, accepted, unknown, unknown, accepted, unknown, accepted)
    await attendAll(paper)
    expect(paper.mails).toHaveLength(10)
    expect(await alertCodes(paper)).toEqual([])
  })

  it('tells staff once each time that it is put on', async () => {
    const paper = await braked()
    for (let minutes = 0; minutes < 5; minutes += 1) await attendAfter(paper, { minutes: 1 })
    expect((await alertCodes(paper)).filter((code) => code === 'sending-braked')).toHaveLength(1)
  })
})

async function tenClients(): Promise<PaperClinic> {
  const hours = ['08', '09', '10', '11', '13', '14', '15', '16', '17']
  const rows = [...hours.map((hour) => ['t-1', hour]), ['t-2', '09']].map(([therapist, hour], index) =>
    aRow({ client_id: `c-${index}`, therapist: therapist ?? '', first_session: `2027-01-05T${hour}:00` }),
  )
  return enrolCsv(aClinicFile({ closures: [] }), csvText(rows), '2026-12-28T20:00:00Z')
}

/** Three sends and the first probe have stayed unanswered, and so will all that follow. */
async function braked(): Promise<PaperClinic> {
  const paper = await tenClients()
  paper.outcomes.push(...Array.from({ length: 50 }, () => unknown))
  await attendAll(paper)
  return paper
}
