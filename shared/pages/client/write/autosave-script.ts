import { createHash } from 'node:crypto'

/**
 * Saves a worksheet while it is written: two seconds after the last key, and when the page is left or hidden. It knows no
 * words but those of the form's `data-` attributes, and keeps nothing on the device. A body of which nobody knows whether
 * it arrived is sent again as it was, before what was typed since: an answer that was lost comes out as the first did.
 */
export const autosaveScript = `(() => {
const form = document.querySelector('form[data-saved]'), words = form.dataset
const at = (id) => document.getElementById(id)
const say = (text) => { at('state').textContent = text }
let typed = 0, wait = 1000, timer, busy, over, open, button
const later = (ms) => { clearTimeout(timer); timer = setTimeout(send, ms) }
const draft = () => {
  const body = new URLSearchParams(new FormData(form))
  body.set('keep', 'draft')
  return { typed, body: body.toString() }
}
const send = async () => {
  if (busy || over || !typed) return
  busy = true
  const one = open || draft()
  try {
    const answer = await fetch(location.pathname, {
      method: 'POST', body: one.body, keepalive: document.hidden && one.body.length < 60000,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    })
    if (answer.status > 499 || answer.status == 429) throw answer
    const kept = answer.ok && await answer.json()
    open = 0
    wait = 1000
    if (kept) {
      for (const field of document.querySelectorAll('input[name=page][data-seen]')) field.value = kept.page
      if (one.typed == typed) {
        typed = 0
        say(words.saved.replace('{}', kept.saved))
      } else later(2000)
    } else if (answer.status == 409) {
      over = true
      at('changed').hidden = false
      say('')
    } else say(words.unfit)
  } catch {
    open = one
    button = 0
    wait = Math.min(wait * 2, 60000)
    say(words.offline)
    later(wait)
  }
  busy = false
  if (button) form.requestSubmit(button)
}
form.addEventListener('input', () => { typed++; later(open ? wait : 2000) })
form.addEventListener('submit', (event) => {
  if (navigator.onLine && !busy && !open) {
    clearTimeout(timer)
    typed = 0
    over = true
    return
  }
  event.preventDefault()
  typed ||= 1
  if (!navigator.onLine) { say(words.offline); return later(wait) }
  button = event.submitter
  if (!busy) send()
})
document.addEventListener('visibilitychange', () => document.hidden && send())
addEventListener('pagehide', send)
addEventListener('online', send)
addEventListener('beforeunload', (event) => typed && event.preventDefault())
})()`

/** What a page's policy must allow for the script to run and to send. */
export const autosavePolicy: readonly string[] = [
  `script-src 'sha256-${createHash('sha256').update(autosaveScript).digest('base64')}'`,
  "connect-src 'self'",
]
