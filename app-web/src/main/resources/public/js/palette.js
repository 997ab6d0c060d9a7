// palette.js: Ctrl-K or a button [data-palette] opens the dialog #palette: instances, chats, pages and acts, as the server
// finds them. Everything it tells is shown as text.
const palette = document.querySelector("dialog#palette")
if (palette) {
  const field = palette.querySelector("input[role=combobox]")
  const list = palette.querySelector("[role=listbox]")
  const icon = palette.querySelector("template[data-icon]").content.firstElementChild
  let wait, asking, count = 0
  const options = () => [...list.querySelectorAll("[role=option]")]
  const chosen = () => list.querySelector("[aria-selected=true]")
  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false")
    option?.setAttribute("aria-selected", "true")
    option?.scrollIntoView({ block: "nearest" })
    option ? field.setAttribute("aria-activedescendant", option.id) : field.removeAttribute("aria-activedescendant")
  }
  const part = (name, text, kind) => {
    const made = document.createElement(kind)
    made.className = name
    made.textContent = text
    if (kind === "bdi") made.dir = "auto"
    return made
  }
  const draw = (item) => {
    const option = document.createElement("div")
    const picture = icon.cloneNode(true)
    const use = picture.firstElementChild
    use.setAttribute("href", `${use.dataset.sprite}#${item.icon}`)
    option.id = `palette-${++count}`
    option.setAttribute("role", "option")
    option.setAttribute("aria-selected", "false")
    Object.assign(option.dataset, { href: item.href ?? "", act: item.act ?? "" })
    option.append(picture, part("truncate", item.text, "bdi"), part("faint small truncate", item.rest ?? "", "bdi"))
    return option
  }
  const show = (groups) => {
    list.replaceChildren(...groups.map((group) => {
      const box = document.createElement("div")
      const title = part("palette-title", group.name, "div")
      title.id = `palette-${++count}`
      box.setAttribute("role", "group")
      box.setAttribute("aria-labelledby", title.id)
      box.append(title, ...group.items.map(draw))
      return box
    }))
    palette.querySelector("[data-none]").hidden = groups.length > 0
    choose(options()[0])
  }
  const ask = async () => {
    asking?.abort()
    asking = new AbortController()
    const lost = palette.querySelector("[data-lost]")
    try {
      const at = `${palette.dataset.from}?q=${encodeURIComponent(field.value.trim())}`
      const answer = await fetch(at, { headers: { Accept: "application/json" }, signal: asking.signal })
      if (answer.redirected || answer.status === 401) return location.reload()
      lost.hidden = answer.ok
      if (answer.ok) show((await answer.json()).groups ?? [])
    } catch (error) {
      if (error.name !== "AbortError") lost.hidden = false
    }
  }
  const open = () => {
    if (palette.open) return
    document.querySelectorAll("dialog[open]").forEach((other) => other.close())
    field.value = ""
    palette.showModal()
    field.focus()
    ask()
  }
  const follow = (option) => {
    if (!option) return
    const { href, act } = option.dataset
    palette.close()
    if (act === "keys") document.querySelector("dialog#keys").showModal()
    else if (act.startsWith("theme-")) document.querySelector(`[data-theme-set="${act.slice(6)}"]`)?.click()
    else if (act.startsWith("lang-")) document.querySelector(`a[hreflang="${act.slice(5)}"], button.tongue-item[value="${act.slice(5)}"]`)?.click()
    else if (act) palette.querySelector(`form[data-act="${act}"]`)?.requestSubmit()
    else location.assign(href)
  }
  field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(ask, 120) })
  field.addEventListener("keydown", (event) => {
    const all = options()
    const at = all.indexOf(chosen())
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (event.isComposing || (to === undefined && event.key !== "Enter")) return
    if ((event.key === "Home" || event.key === "End") && field.value) return
    event.preventDefault()
    event.key === "Enter" ? follow(chosen()) : all.length && choose(all[to % all.length])
  })
  list.addEventListener("pointermove", (event) => { const option = event.target.closest("[role=option]"); if (option && option !== chosen()) choose(option) })
  list.addEventListener("click", (event) => follow(event.target.closest("[role=option]")))
  palette.addEventListener("click", (event) => { if (event.target === palette) palette.close() })
  document.addEventListener("keydown", (event) => {
    if (document.documentElement.dataset.keys === "off") return
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== "KeyK") return
    event.preventDefault()
    palette.open ? palette.close() : open()
  })
  for (const button of document.querySelectorAll("button[data-palette]")) {
    button.hidden = false
    button.addEventListener("click", open)
  }
}
