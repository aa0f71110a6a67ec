import { describe, expect, it } from 'vitest'

import { takeFeedback } from '../../shared/feedback/take-feedback.ts'
import { AttemptId, ClientId, courseIdOf } from '../../shared/course/ids.ts'
import { plus } from '../../shared/time/instant.ts'
import { aClinicFile, attendAll, enrolCsv } from '../support/paper-rehearsal.ts'

const header =
  'client_id,name,email,time_zone,locale,therapist,sessions,first_session,sessions_held,area,indication,content,email_consent,measures'
const client = ClientId.parse('c-1')

describe('takeFeedback', () => {
  it('counts a soft bounce once, however often and late SES tells of it', async () => {
    const paper = await enrolCsv(
      aClinicFile(),
      `${header}\nc-1,A Name,a@example.org,,en,t-1,12,2027-01-05T10:30,,,,neutral,2026-12-01,\n`,
    )
    await attendAll(paper)
    const attempt = AttemptId.parse(paper.mails[0]?.tags['attempt'])
    const tags = { attempt, course: courseIdOf(client, 1) }
    for (const minutes of [1, 2, 30]) {
      const bouncedAt = paper.now
      await takeFeedback(
        { ...paper.deps, clock: () => plus(paper.now, { minutes }) },
        { what: 'soft-bounced', messageId: 'm', bouncedAt, tags },
      )
    }
    expect((await paper.store.readClient(client))?.softBounces).toStrictEqual([paper.now])
    expect((await paper.store.listAlerts(null, 9)).items).toStrictEqual([])
  })
})
