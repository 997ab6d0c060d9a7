// open.js: opens a message beside the list (a[data-open]), and takes in what is new (a[data-take]), without loading the
// whole page; j and k go through the list.
const wide = matchMedia("(min-width: 1200px)")
const rows = () => [...document.querySelectorAll("[data-row]")]
const open = async (href) => {
  const answer = await fetch(href, { headers: { Accept: "text/html" } })
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  const fresh = page.querySelector("[data-swap]")
  if (!answer.ok || !fresh) return location.assign(href)
  const known = new Set(rows().map((row) => row.dataset.row))
  const picked = [...document.querySelectorAll("input[name=pick]:checked")].map((box) => box.value)
  for (const box of fresh.querySelectorAll("input[name=pick]")) box.checked = picked.includes(box.value)
  document.querySelector("[data-swap]").replaceWith(fresh)
  if (href !== location.href) history.pushState(null, "", href)
  if (known.size) rows().filter((row) => !known.has(row.dataset.row)).forEach((row) => { row.dataset.new = "1" })
  const next = document.querySelector(".msg[aria-current] a[data-open]") ?? document.querySelector("a[data-open]")
  next?.focus({ preventScroll: true })
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open], a[data-take]")
  const here = link && (link.hasAttribute("data-take") || wide.matches && /[?&]open=/.test(link.href))
  if (!here || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
  event.preventDefault()
  open(link.href)
})
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select")) return
  if (document.documentElement.dataset.keys) return
  if (event.key === "j" || event.key === "k") document.querySelector(`a[data-key="${event.key}"]`)?.click()
})
addEventListener("popstate", () => location.reload())
