// open.js: what htmx leaves to do when it has put a message beside the list (#open) or taken in what is new (#msgs): the row
// of the open message is marked and has the focus, ticks stay, new rows are marked.
const rows = () => [...document.querySelectorAll(".msg[data-row]")]
const tick = (row) => row.querySelector("input[name=pick]")
let ticks
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id === "msgs") ticks = new Map(rows().map((row) => [row.dataset.row, tick(row).checked]))
})
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const part = detail.target.id
  if (part !== "open" && part !== "msgs") return
  const before = document.querySelector(".msg[aria-current]")
  const open = new URLSearchParams(location.search).get("open")
  for (const row of rows()) {
    row.dataset.row === open ? row.setAttribute("aria-current", "true") : row.removeAttribute("aria-current")
    if (part === "open") continue
    if (ticks.has(row.dataset.row)) tick(row).checked = ticks.get(row.dataset.row)
    else if (ticks.size) row.dataset.new = "1"
  }
  const row = document.querySelector(".msg[aria-current]") ?? before ?? rows()[0]
  // Where there is room for one of both only, the message stands in the place of the list.
  const list = row?.querySelector("[data-open]")
  ;(list?.offsetParent ? list : document.querySelector("#open a"))?.focus()
})
