// open.js: opens a message beside the list without loading the whole page; j and k go through the list.
const wide = matchMedia("(min-width: 1181px)")
const open = async (href) => {
  const answer = await fetch(href, { headers: { Accept: "text/html" } })
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  const fresh = page.querySelector("[data-swap]")
  if (!answer.ok || !fresh) return location.assign(href)
  document.querySelector("[data-swap]").replaceWith(fresh)
  history.pushState(null, "", href)
  document.querySelector(".msg[aria-current] a")?.focus({ preventScroll: true })
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open]")
  if (!link || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
  event.preventDefault()
  open(link.href)
})
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return
  if (event.key === "j" || event.key === "k") document.querySelector(`a[data-key="${event.key}"]`)?.click()
})
addEventListener("popstate", () => location.reload())
