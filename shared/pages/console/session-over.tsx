import type { JSX } from 'preact'

import { refuse } from '../../course/refusal.ts'
import type { PageResponse } from '../../http/page-response.ts'
import { type FormFields, readForm } from '../../http/read-form.ts'
import type { ConsoleDeps } from './console-deps.ts'
import { consolePageAt } from './console-pages.ts'
import type { ConsoleRequest } from './console-request.ts'
import { consoleHref } from './console-visit.ts'
import { CopiedFields } from './course-do/copied-fields.tsx'
import { wasShown } from './form-seal.ts'
import { noticePage } from './notice-page.tsx'

export const sessionOver = refuse(
  'not-allowed',
  'your session was over and nothing was done; sign in and send it again',
).error

/** Where who has signed in for a form's sake is told to go back to it. */
export const signedInAgain = 'signed-in-again'

const button = 'Show my form again'

/**
 * Answers a form whose session was over: nothing was done, and what was typed goes back to the browser, for the page of
 * the form to show again. It is kept nowhere else. The form's own token is of the old session, so that whatever is sent
 * from here is looked at and sent once more before it is done.
 */
export async function keptForm(deps: ConsoleDeps, request: ConsoleRequest): Promise<PageResponse> {
  const fields = await fieldsToKeep(deps, request)
  const children = fields === null ? <SignInFirst request={request} /> : <Kept request={request} fields={fields} />
  const text =
    fields === null
      ? 'Your session was over before the form came, so nothing was done. What was in it could not be kept here.'
      : 'Your session was over before the form came, so nothing was done. What you filled in is kept while this page is open.'
  return noticePage(deps, 403, { title: 'Nothing was done yet', text, children })
}

/** Says that the form waits in the other tab. */
export function backToForm(deps: ConsoleDeps): PageResponse {
  const text = `You are signed in. Close this tab, go back to the one with your form, and press “${button}” there.`
  return noticePage(deps, 200, { title: 'Signed in again', text })
}

/** In bytes. A page with more in it, each quote written out, might be too large an answer for a function. */
const mostKept = 500_000

/** What was filled in; null where that is too much, or was not a form that the console showed: it may be another site's. */
async function fieldsToKeep(deps: ConsoleDeps, request: ConsoleRequest): Promise<FormFields | null> {
  const { path, body, contentType } = request
  const page = body.length > mostKept ? undefined : (await consolePageAt(path))?.page
  if (page === undefined) return null
  const fields = await readForm(body, contentType, page.of === 'clinic' ? (page.file ?? null) : null)
  if (fields === null) return null
  return (await wasShown(fields.get('page') ?? '', { path, keyOf: deps.keyOf })) ? fields : null
}

function Kept({
  request: { path, query },
  fields,
}: {
  readonly request: ConsoleRequest
  readonly fields: FormFields
}): JSX.Element {
  return (
    <>
      <ol>
        <li>
          <a href={consoleHref('sign-in', { next: signedInAgain })} target="_blank" rel="noopener">
            Sign in, in a new tab
          </a>
        </li>
        <li>Close that tab, come back to this one and press the button. Look at the form, then send it.</li>
      </ol>
      <form method="post" action={consoleHref(path, Object.fromEntries(query))}>
        <input type="hidden" name="page" value={fields.get('page')} />
        <CopiedFields fields={fields} />
        <button type="submit">{button}</button>
      </form>
    </>
  )
}

function SignInFirst({ request: { path } }: { readonly request: ConsoleRequest }): JSX.Element {
  return (
    <p>
      <a href={consoleHref('sign-in', { next: path })}>Sign in</a>, then fill in the form again.
    </p>
  )
}
