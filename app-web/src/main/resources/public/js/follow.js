// follow.js: while something is waited for ([data-follow]), asks how it goes on and says so; at the end shows the page anew.
const note = document.querySelector("[data-follow]")
if (note) {
  const look = async () => {
    if (document.hidden) return
    const answer = await fetch(note.dataset.follow, { headers: { Accept: "application/json" } })
    if (!answer.ok) return
    const news = await answer.json()
    if (!news.open) return location.reload()
    note.querySelector("[role=status]").textContent = news.text
    note.querySelector("progress").value = news.seconds
  }
  setInterval(() => look().catch(() => {}), 5000)
}
