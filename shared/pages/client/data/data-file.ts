import { done, refuse } from '../../../course/refusal.ts'
import { readExport } from '../../../export/read-export.ts'
import { guardedHeaders } from '../../../http/page-response.ts'
import type { ClientPage } from '../client-page.ts'

/** All that is kept of the client, as a file to save; its name says nothing of what for. */
export const dataFile: ClientPage = {
  clinical: true,
  async show({ deps, state }) {
    const data = await readExport(deps, state.client.id)
    if (data === null) return refuse('not-allowed', 'the data have not been put together')
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
    }
    return done({
      statusCode: 200,
      headers: { ...headers, ...guardedHeaders },
      body: `${JSON.stringify(data, null, 1)}\n`,
    })
  },
}
