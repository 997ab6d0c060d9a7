// suggest.js: while an id is typed into form[data-suggest], fills in messenger and address that nobody chose.
const form = document.querySelector("form[data-suggest]")
if (form) {
  const id = form.elements.id
  const url = form.elements.apiUrl
  const radios = [...form.querySelectorAll("input[name='messenger']")]
  let chosen = url.value !== "" || radios.some((radio) => radio.checked)
  url.addEventListener("input", () => { chosen = true })
  radios.forEach((radio) => radio.addEventListener("change", () => { chosen = true }))
  id.addEventListener("input", async () => {
    const digits = id.value.replace(/\s/g, "")
    if (chosen || !/^[0-9]{4,20}$/.test(digits)) return
    const answer = await fetch(form.dataset.suggest + "?id=" + digits, { headers: { Accept: "application/json" } })
    const guess = answer.ok ? await answer.json() : {}
    if (chosen || !guess.apiUrl) return
    url.value = guess.apiUrl
    radios.forEach((radio) => { radio.checked = radio.value === guess.messenger })
  })
}
