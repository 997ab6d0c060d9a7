// keys.js: single keys: "/" searches, j and k go through the rows ([data-row] with its link [data-open]) or, beside an open
// message, through the messages ([data-key]), o opens one, g and a letter go to a page ([data-go]), "?" tells all of them. Letters are told by their place on other keyboards.
const latin = (event) => {
  if (event.code === "Slash" && /[.,]/.test(event.key)) return event.shiftKey ? "?" : "/"
  const place = /^Key([A-Z])$/.exec(event.code)
  return place && !/[a-z]/i.test(event.key) ? place[1].toLowerCase() : event.key
}
const step = (by) => {
  const rows = [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent && row.querySelector("[data-open]"))
  const at = rows.findIndex((row) => row.contains(document.activeElement) || row === document.activeElement)
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
  next?.querySelector("[data-open]").focus()
  next?.scrollIntoView({ block: "nearest" })
  return next
}
const search = () => {
  const field = document.querySelector("input[data-search]")
  const link = document.querySelector("a[data-key='/']")
  field ? field.focus() : link?.click()
  return field ?? link
}
const through = (key, by) => {
  const link = document.querySelector(`a[data-key="${key}"]`)
  if (link) link.click()
  return link ?? document.querySelector("a[data-key=j], a[data-key=k]") ?? step(by)
}
const act = {
  "/": search,
  "?": () => document.querySelector("dialog#keys")?.showModal() ?? true,
  j: () => through("j", 1),
  k: () => through("k", -1),
  o: () => { const row = document.activeElement.closest("[data-row]"); row?.querySelector("[data-open]").click(); return row },
}
let going = -Infinity
document.addEventListener("keydown", (event) => {
  if (document.documentElement.dataset.keys) return
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
  if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog")) return
  const key = latin(event)
  const page = event.timeStamp - going < 1500 && /^[a-z]$/.test(key) ? document.querySelector(`a[data-go="${key}"]`) : null
  going = key === "g" && !page ? event.timeStamp : -Infinity
  if (page) page.click()
  if (page || (Object.hasOwn(act, key) && act[key]())) event.preventDefault()
})
