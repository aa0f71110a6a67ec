import { aRow, csvText } from '../clients-csv.ts'

const times = ['2027-03-10T09:00', '2027-03-11T10:00', '2027-03-12T11:00', '2027-03-15T13:00', '2027-03-17T15:00']

/** Bodies for the operations that take clients who are not there yet; another number makes other clients. */
export function newClientsFor(operation: string, number: number): readonly unknown[] {
  const first = times[number % times.length] ?? ''
  const therapist = `t-${1 + (number % 5)}`
  const client = `n-${number}`
  const email = `${client}@clients.example`
  if (operation === 'enrolClient') {
    const fields = { client, name: 'Zoë e\u0301', email, therapist, first, consentedOn: '2027-01-01' }
    return [12, 16, 17].map((sessions) => ({ ...fields, sessions }))
  }
  if (!['importClients', 'previewImport', 'firstSession'].includes(operation)) return []
  const row = aRow({ client_id: client, therapist, first_session: first, name: 'O’Brien <script>', email })
  return [
    csvText([row]),
    csvText([row, { ...row, client_id: `${client}-b`, first_session: '2027-03-18T16:00' }], '\r\n'),
    csvText([row, row]),
    csvText([{ ...row, name: '=HYPERLINK("https://x.example")', time_zone: 'Nope/Zone' }]),
  ]
}
