import { parse } from 'csv-parse/sync'
import * as z from 'zod'

/** What a rehearsal itself must know of the clients' file; everything else is the API's to judge. */
export interface ClientsFile {
  readonly clients: readonly { readonly id: string; readonly name: string }[]
}

const Row = z.object({ client_id: z.string(), name: z.string().catch('') })

/** The ids and names in a CSV of clients; none where it is too broken to be read, which the import then tells. */
export function readClients(csv: string): ClientsFile {
  try {
    const rows: unknown = parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true })
    const clients = z
      .array(Row)
      .parse(rows)
      .map((row) => ({ id: row.client_id, name: row.name }))
    return { clients: clients.filter(({ id }) => id !== '') }
  } catch {
    return { clients: [] }
  }
}
