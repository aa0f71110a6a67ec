import { aRow, csvText } from '../clients-csv.ts'
import { canaries } from './words.ts'

/** Where the life of the sample clinic's canaries begins. */
export const start = '2026-12-28T20:00:00Z'

export const clients = { whole: 'c-101', spanish: 'c-102', arabic: 'c-103', erased: 'c-104' } as const

const address = `${canaries.mailbox}@${canaries.domain}`

/** A client a locale, two of them at one address, and one who will be erased; the first with a PIN and full content. */
export const goodFile = csvText([
  aRow({
    client_id: clients.whole,
    ...{ name: canaries.name, email: address, area: 'grief', indication: 'depression', content: 'full' },
    ...{ measures: 'phq-9;gad-7', pin: canaries.pin },
  }),
  aRow({
    client_id: clients.spanish,
    ...{ name: canaries.nameInSpanish, email: canaries.sharedAddress, locale: 'es', therapist: 't-2' },
    ...{ first_session: '2027-01-11T10:00', sessions_held: '8', area: 'role-dispute', indication: 'anxiety', pin: '' },
  }),
  aRow({
    client_id: clients.arabic,
    ...{ name: canaries.nameInArabic, email: canaries.sharedAddress, locale: 'ar', therapist: 't-3' },
    ...{ first_session: '2027-01-07T18:00', sessions_held: '8', area: 'interpersonal-deficits', pin: '' },
  }),
  aRow({
    client_id: clients.erased,
    ...{ name: canaries.nameOfErased, email: `kakapo@${canaries.domain}`, therapist: 't-4' },
    ...{ first_session: '2027-01-11T12:00', area: 'role-transition', indication: 'life-transition', pin: '' },
  }),
])

const cells = Object.keys(aRow()).map((column) => ({ [column]: canaries.field }))

/** Files that are refused: rows without a header, quotes that do not match, no CSV at all, and a canary in each cell. */
export const badFiles: readonly string[] = [
  goodFile.split('\n').slice(1).join('\n'),
  goodFile.replace(canaries.name, `"${canaries.name}`),
  `%PDF-1.7 ${canaries.body} \u0000`,
  `${canaries.body}\n`,
  csvText(cells.map((cell) => aRow(cell))),
  csvText([aRow({ pin: canaries.field, email: `${canaries.field} @ ${canaries.domain}` })]),
]
