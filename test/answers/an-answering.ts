import { keepAnswers } from '../../shared/answers/keep-answers.ts'
import { restoreAnswers } from '../../shared/answers/restore-answers.ts'
import type { SeenAnswers } from '../../shared/answers/seen-answers.ts'
import { ClientId, courseIdOf } from '../../shared/course/ids.ts'
import type { Result } from '../../shared/course/refusal.ts'
import type { Answered } from '../../shared/store/items.ts'
import { aRow, csvText } from '../support/clients-csv.ts'
import { aClinicFile, enrolCsv, type PaperClinic } from '../support/paper-rehearsal.ts'

export const client = ClientId.parse('c-1')
export const course = courseIdOf(client, 1)

/** A clinic with one client, and that client at a form for slot 2. */
export interface Answering {
  readonly paper: PaperClinic
  readonly keep: (answers: unknown, how?: How) => Promise<Result<Answered | null>>
  readonly restore: (how?: Pick<How, 'seen' | 'by'>) => Promise<Result<Answered | null>>
  /** Every revision that is kept, in short: `1 draft v2`. */
  readonly kept: () => Promise<readonly string[]>
}

interface How {
  readonly settled?: boolean
  readonly seen?: SeenAnswers
  readonly by?: string
}

export async function answering(form: string): Promise<Answering> {
  const clinic = aClinicFile({ clinician: { id: 't-1', email: 'lead@harbour.example' } })
  const paper = await enrolCsv(clinic, csvText([aRow({ client_id: client, first_session: '2027-01-05T10:30' })]))
  const { deps, store } = paper
  const place = { slot: 2, form }
  return {
    paper,
    keep: (answers, { settled = true, seen = 'any', by = 'client' } = {}) =>
      keepAnswers(deps, client, { ...place, answers, settled, seen, by }),
    restore: ({ seen = 'any', by = 'client' } = {}) => restoreAnswers(deps, client, { ...place, by, seen }),
    kept: async () =>
      (await store.listAnswered(course)).map(
        ({ revision, settled, version }) => `${revision} ${settled ? 'settled' : 'draft'} v${version}`,
      ),
  }
}

export const alertsOf = async ({ store }: PaperClinic) => (await store.listAlerts(null, 50)).items
export const phq9 = (ninth: number): number[] => [0, 0, 0, 0, 0, 0, 0, 0, ninth]
