// link.js: while a code waits for a phone ([data-link]), looks every three seconds how it goes on and shows that; at the end
// shows the page anew. Nothing happens while nobody looks.
const part = () => document.querySelector("[data-link]")
const look = async () => {
  const shown = part()
  if (document.hidden || !shown) return
  const answer = await fetch(location.href, { headers: { Accept: "text/html", "X-By-Itself": "1" } })
  if (answer.redirected || !answer.ok) return location.reload()
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-link]")
  if (!fresh) return location.reload()
  if (fresh.dataset.link !== shown.dataset.link) shown.replaceWith(fresh)
}
setInterval(() => look().catch(() => {}), 3000)
