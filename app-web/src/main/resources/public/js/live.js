// live.js: keeps the parts of a page that are marked data-live as they are at the server, which says when they change
// ([data-live-from]); where it cannot say so, the page is asked for every five seconds. Nothing happens while nobody looks.
const marked = () => document.querySelector("[data-live-from]")
const same = (html) => html.replace(/name="csrfToken" value="[^"]*"/g, "")
let source, timer, busy, again
const rest = () => {
  source?.close()
  clearInterval(timer)
  source = timer = undefined
}
const refresh = async () => {
  if (busy) return void (again = true)
  busy = true
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html", "X-By-Itself": "1" } })
    if (answer.redirected || answer.status === 401) return location.reload()
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    for (const part of answer.ok ? document.querySelectorAll("[data-live]") : []) {
      const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`)
      if (!fresh || part.contains(document.activeElement) || same(fresh.innerHTML) === same(part.innerHTML)) continue
      part.replaceChildren(...fresh.childNodes)
    }
    if (answer.ok && !page.querySelector("[data-live-from]")) {
      marked()?.removeAttribute("data-live-from")
      rest()
    }
  } catch {
    // The console is away for a moment; the next time tells.
  } finally {
    busy = false
    if (again) setTimeout(refresh, 1000)
    again = false
  }
}
const poll = () => { timer ??= setInterval(refresh, 5000) }
const follow = () => {
  rest()
  if (document.hidden || !marked()) return
  source = new EventSource(marked().dataset.liveFrom)
  source.addEventListener("change", refresh)
  source.addEventListener("end", () => { rest(); refresh() })
  source.onerror = () => { if (source?.readyState === EventSource.CLOSED) poll() }
}
document.addEventListener("visibilitychange", follow)
addEventListener("pagehide", rest)
follow()
