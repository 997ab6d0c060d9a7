// news.js: says how many messages have come since the list was made ([data-news]); the link in it takes them in.
{
  const mark = () => document.querySelector("[data-news]")
  const look = async () => {
    const at = mark()
    if (document.hidden || !at) return
    const answer = await fetch(at.dataset.news, { headers: { Accept: "application/json", "X-By-Itself": "1" } })
    if (answer.redirected || answer.status === 401) return location.reload()
    const news = answer.ok ? await answer.json() : { count: 0 }
    if (at !== mark() || !news.count) return
    const pill = at.querySelector("a")
    const said = pill.querySelector("span")
    if (said.textContent !== news.text) said.textContent = news.text
    pill.hidden = false
  }
  const calmly = () => look().catch(() => {})
  setInterval(calmly, 10000)
  document.addEventListener("visibilitychange", calmly)
}
