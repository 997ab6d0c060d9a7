// export.js: while the download that a form ([data-export]) began goes on, says how far it has come and can cancel it.
{
  const form = document.querySelector("[data-export]")
  const panel = form?.querySelector("[data-export-progress]")
  const part = (name) => panel.querySelector(`[data-export-${name}]`)
  const first = form?.elements.run.value
  const button = form?.querySelector("[type=submit]")
  let times = 0
  const show = (news) => {
    part("state").textContent = news.state
    part("state").dataset.tone = news.tone
    part("text").textContent = news.text
    const bar = panel.querySelector("progress")
    if (news.total > 0) bar.value = Math.floor(100 * news.rows / news.total)
    else if (!news.running) bar.value = 100
    bar.hidden = part("cancel").hidden = !news.running
    button.disabled = news.running
  }
  const follow = async (id, tries) => {
    const answer = await fetch(form.dataset.export + id, { headers: { Accept: "application/json" } }).catch(() => null)
    const news = answer?.status === 200 ? await answer.json() : null
    if (news) show(news)
    if (news?.running || !news && tries < 20) return setTimeout(follow, 500, id, news ? 0 : tries + 1)
    button.disabled = false
    // The next download is another one.
    form.elements.run.value = `${first}-${++times}`
  }
  form?.addEventListener("submit", () => {
    panel.hidden = false
    panel.querySelector("progress").hidden = part("cancel").hidden = false
    panel.querySelector("progress").removeAttribute("value")
    setTimeout(follow, 200, form.elements.run.value, 0)
  })
  form && part("cancel").addEventListener("click", () =>
    fetch(`${form.dataset.export}${form.elements.run.value}/cancel`, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRF-TOKEN": form.elements.csrfToken.value },
    }))
}
