// pulse.js: counts down to the next sync in the foot of the side bar; the line itself asks how it goes when that is over.
let line, since
setInterval(() => {
  const shown = document.querySelector("[data-pulse]")
  if (shown !== line) [line, since] = [shown, performance.now() - 1000]
  if (!line?.dataset.pattern) return
  const left = Math.ceil(line.dataset.seconds - (performance.now() - since) / 1000)
  if (left > 0) line.querySelector("[data-pulse-text]").textContent = line.dataset.pattern.replace("%", left)
}, 1000)
