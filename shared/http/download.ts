import { type PageResponse, guardedHeaders } from './page-response.ts'

/**
 * A CSV file for a browser to keep, marked as UTF-8 for spreadsheets.
 * @see https://www.rfc-editor.org/rfc/rfc6266
 */
export function csvDownload(name: 'clients' | 'sessions' | 'report', csv: string): PageResponse {
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...guardedHeaders,
    },
    body: `\uFEFF${csv}`,
  }
}
