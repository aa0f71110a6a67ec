import type { PageResponse } from '../../shared/http/page-response.ts'
import type { LinkWorld } from './link-world.ts'
import { formsIn, postForm } from './page-form.ts'

/** The form of a page to write on, as it was opened at some time; it can be sent later, and more than once. */
export interface OpenedForm {
  readonly fields: Readonly<Record<string, string>>
  send(fill: Readonly<Record<string, string>>, accept?: string): Promise<PageResponse>
}

/** Opens the page at a path and takes its form that is written on, or the one with the button `restore`. */
export async function openForm(world: LinkWorld, path: string, having = 'save'): Promise<OpenedForm> {
  const form = formsIn((await world.ask('GET', path)).body).find(({ names }) => names.includes(having))
  if (form === undefined) throw new Error(`no form of the page has ${having}`)
  const { fields } = form
  return {
    fields,
    send: (fill, accept) => postForm(world, path, { ...fields, ...fill }, accept === undefined ? {} : { accept }),
  }
}
