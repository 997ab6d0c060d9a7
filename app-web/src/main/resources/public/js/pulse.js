// pulse.js: counts down to the next sync in the foot of the side bar, and asks how it goes when that time is over.
const line = document.querySelector("[data-pulse]")
if (line) {
  const words = line.querySelector("[data-pulse-text]")
  const lost = line.dataset.lost
  let { pattern, seconds } = line.dataset
  let since = performance.now()
  const ask = async () => {
    since = performance.now()
    seconds = 0
    try {
      const answer = await fetch("/pulse", { headers: { Accept: "application/json", "X-By-Itself": "1" } })
      if (answer.redirected || answer.status === 401) return clearInterval(timer)
      if (!answer.ok) throw answer.status
      const beat = await answer.json()
      words.textContent = beat.text
      line.dataset.tone = beat.tone
      pattern = beat.pattern ?? ""
      seconds = beat.seconds
    } catch {
      words.textContent = lost
      line.dataset.tone = "bad"
    }
  }
  const timer = setInterval(() => {
    if (document.hidden) return
    const gone = (performance.now() - since) / 1000
    const left = Math.ceil(seconds - gone)
    if (pattern && left > 0) words.textContent = pattern.replace("%", left)
    else if (gone > (pattern ? seconds + 1 : line.dataset.tone === "good" ? 5 : 30)) ask()
  }, 1000)
}
