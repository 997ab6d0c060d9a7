// zoom.js: dragging over the bars of a chart leads to the journal of that time; a press takes one bar. The table has the same links.
const SVG = "http://www.w3.org/2000/svg"
for (const chart of document.querySelectorAll("svg[data-zoom]")) {
  const bars = [...chart.querySelectorAll("g[data-from]")]
  if (!bars.length) continue
  const step = chart.viewBox.baseVal.width / bars.length
  const band = document.createElementNS(SVG, "rect")
  band.setAttribute("class", "zoom-band")
  band.setAttribute("height", chart.viewBox.baseVal.height)
  let first = -1
  const barAt = (event) => {
    const box = chart.getBoundingClientRect()
    const along = (event.clientX - box.left) / box.width
    const share = document.dir === "rtl" ? 1 - along : along
    return Math.min(bars.length - 1, Math.max(0, Math.floor(share * bars.length)))
  }
  const mark = (last) => {
    band.setAttribute("x", Math.min(first, last) * step)
    band.setAttribute("width", (Math.abs(last - first) + 1) * step)
  }
  const end = () => {
    first = -1
    band.remove()
  }
  chart.addEventListener("pointerdown", (event) => {
    if (event.button) return
    first = barAt(event)
    chart.setPointerCapture(event.pointerId)
    chart.append(band)
    mark(first)
  })
  chart.addEventListener("pointermove", (event) => first >= 0 && mark(barAt(event)))
  chart.addEventListener("pointercancel", end)
  chart.addEventListener("pointerup", (event) => {
    if (first < 0) return
    const last = barAt(event)
    const target = new URL(chart.dataset.zoom, location.href)
    target.searchParams.set("from", bars[Math.min(first, last)].dataset.from)
    target.searchParams.set("to", bars[Math.max(first, last)].dataset.to)
    end()
    location.assign(target)
  })
  addEventListener("keydown", (event) => event.key === "Escape" && end())
  chart.closest("section").querySelector("[data-zoom-hint]")?.removeAttribute("hidden")
}
