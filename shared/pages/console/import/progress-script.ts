/**
 * Looks every two seconds how far a job is, as the page's link does, until it is done. While the page is hidden, or there is
 * no answer, it waits for the next turn.
 */
export const progressScript = `(() => {
const place = document.getElementById('progress')
const look = setInterval(async () => {
  if (document.hidden) return
  try {
    const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const shown = page.getElementById('progress')
    if (!shown || place.contains(document.activeElement)) return
    place.replaceChildren(...shown.childNodes)
    if (shown.hasAttribute('data-done')) clearInterval(look)
  } catch {}
}, 2000)
if (place.hasAttribute('data-done')) clearInterval(look)
})()`
