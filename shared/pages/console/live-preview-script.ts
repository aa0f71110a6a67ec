import { createHash } from 'node:crypto'

/**
 * Shows what a form would do while it is filled in: 300 ms after the last change it asks for the form's own preview and
 * puts it where the page has its preview; only the newest answer counts. What stands there from before cannot be used
 * meanwhile, and goes where no answer comes: it would do something else than the form says. The form's button still works.
 */
export const livePreviewScript = `(() => {
const place = document.getElementById('preview')
let timer, asked
const ask = async (form) => {
  const mine = asked = new AbortController(), body = new URLSearchParams(new FormData(form))
  body.set('step', 'preview')
  try {
    const answer = await fetch(form.getAttribute('action') || location.pathname, {
      method: 'POST', body, signal: mine.signal, headers: { accept: 'text/html' },
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const shown = page.getElementById('preview')
    if (mine != asked) return
    place.replaceChildren(...(shown ? shown.childNodes : []))
  } catch {
    if (mine != asked) return
    place.replaceChildren()
  }
  place.inert = false
}
const later = ({ target }) => {
  const form = target.form
  if (!place || !form || !form.matches('[data-live]')) return
  clearTimeout(timer)
  if (asked) asked.abort()
  asked = 0
  place.inert = true
  timer = setTimeout(ask, 300, form)
}
document.addEventListener('input', later)
document.addEventListener('change', later)
})()`

/** What a page's policy must allow for the script to run and to ask. */
export const livePreviewPolicy: readonly string[] = [
  `script-src 'sha256-${createHash('sha256').update(livePreviewScript).digest('base64')}'`,
  "connect-src 'self'",
]
