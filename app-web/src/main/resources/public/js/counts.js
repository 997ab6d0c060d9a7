// counts.js: asks how many messages the saved views hold ([data-counts]), once, when the page stands.
{
  const views = document.querySelector("[data-counts]")
  const fill = async () => {
    const answer = await fetch(views.dataset.counts, { headers: { Accept: "application/json", "X-By-Itself": "1" } })
    for (const [id, count] of Object.entries(answer.ok ? await answer.json() : {})) {
      const spot = views.querySelector(`[data-view="${id}"] .count`)
      if (spot) spot.textContent = count
    }
  }
  if (views) fill().catch(() => {})
}
