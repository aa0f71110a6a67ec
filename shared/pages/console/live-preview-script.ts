/**
 * Shows what a form would do while it is filled in: 300 ms after the last change it asks for the form's own preview and
 * puts it where the page has its preview; only the newest answer counts. What stands there from before cannot be used
 * meanwhile, and goes where no answer comes: it would do something else than the form says.
 * A field that is left as it was asks nothing: the press of a button that takes the focus from it must not be lost.
 */
export const livePreviewScript = `(() => {
const place = document.getElementById('preview')
const bodyOf = (form) => {
  const body = new URLSearchParams(new FormData(form))
  body.set('step', 'preview')
  return body.toString()
}
let timer, asked, said
const ask = async (form) => {
  const mine = asked = new AbortController()
  try {
    const answer = await fetch(form.getAttribute('action') || location.pathname, {
      method: 'POST', body: said, signal: mine.signal,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const shown = page.getElementById('preview')
    if (mine != asked) return
    place.replaceChildren(...(shown ? shown.childNodes : []))
  } catch {
    if (mine != asked) return
    said = ''
    place.replaceChildren()
  }
  place.inert = false
}
const later = ({ target }) => {
  const form = target.form
  if (!place || !form || !form.matches('[data-live]')) return
  const body = bodyOf(form)
  if (body == said) return
  said = body
  clearTimeout(timer)
  if (asked) asked.abort()
  asked = 0
  place.inert = true
  timer = setTimeout(ask, 300, form)
}
document.addEventListener('input', later)
document.addEventListener('change', later)
})()`
