// renew.js: what htmx is told on every page. What nobody asked for (X-By-Itself) rests while nobody looks. A part of the
// page that somebody uses or that has not changed stays. That the console is out of reach is said on the page ([data-away]).
const byItself = (detail) => detail.requestConfig.headers["X-By-Itself"]
const content = (part) => part.innerHTML.replace(/name="csrfToken" value="[^"]*"/g, "")
const forget = () => { try { sessionStorage.removeItem("htmx-current-path-for-history") } catch { /* Nothing is kept. */ } }
let reached = true
document.addEventListener("htmx:beforeRequest", (event) => {
  event.detail.error = "" // The browser's console says what failed; once is enough.
  if (document.hidden && byItself(event.detail)) event.preventDefault()
})
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  const { target, fragment } = detail
  detail.shouldSwap = !target.contains(document.activeElement) && content(target) !== content(fragment.firstElementChild)
})
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const { xhr, boosted, successful, requestConfig } = detail
  if (boosted && !successful) return location.assign(requestConfig.path)
  if (!byItself(detail)) return
  reached = xhr.status > 0 && xhr.status < 500
  // Later, since a page that is left loses its requests too.
  setTimeout(() => document.querySelectorAll("[data-away]").forEach((note) => { note.hidden = reached }), 500)
})
document.addEventListener("htmx:pushedIntoHistory", forget)
forget()
