// hints.js: offers words of the grammar and their values while a search is typed: arrows choose, Enter or Tab takes, Escape closes.
const box = document.querySelector("input[data-hints]")
if (box) {
  const list = document.getElementById("q-hints")
  let found, chosen, turn = 0, timer
  const mark = (at) => {
    chosen = at
    ;[...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)))
    at < 0 ? box.removeAttribute("aria-activedescendant") : box.setAttribute("aria-activedescendant", list.children[at].id)
    list.children[at]?.scrollIntoView({ block: "nearest" })
  }
  const close = () => {
    turn++
    list.hidden = true
    box.setAttribute("aria-expanded", "false")
    mark(-1)
  }
  const line = ({ text, note }, i) => {
    const option = document.createElement("li")
    const word = document.createElement("bdi")
    const said = document.createElement("bdi")
    word.textContent = text
    said.textContent = note
    said.className = "muted"
    word.dir = said.dir = "auto"
    option.append(word, said)
    option.id = "q-hint-" + i
    option.role = "option"
    return option
  }
  const ask = async (asked) => {
    clearTimeout(timer)
    const at = box.selectionStart
    const own = ++turn
    if (!asked && (!box.value || /\s$/.test(box.value.slice(0, at)))) return close()
    const query = new URLSearchParams({ q: box.value, at })
    const answer = await fetch(box.dataset.hints + "?" + query, { headers: { Accept: "application/json" } })
    if (!answer.ok || own !== turn) return
    found = await answer.json()
    const typed = box.value.slice(found.from, found.to)
    if (own !== turn || document.activeElement !== box) return
    if (!found.items.length || found.items.length === 1 && found.items[0].text === typed) return close()
    list.replaceChildren(...found.items.map(line))
    list.hidden = false
    box.setAttribute("aria-expanded", "true")
    mark(-1)
  }
  const take = (at) => {
    const { text } = found.items[at]
    const open = text.endsWith(":")
    box.setRangeText(open ? text : text + " ", found.from, found.to, "end")
    box.focus()
    open ? ask(true) : close()
  }
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" })
    .forEach(([name, value]) => box.setAttribute(name, value))
  close()
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => ask(false).catch(close), 100) })
  box.addEventListener("blur", close)
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault()
    const option = event.target.closest("[role=option]")
    if (option) take([...list.children].indexOf(option))
  })
  box.addEventListener("keydown", (event) => {
    const many = list.children.length
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (list.hidden) {
      if (event.key !== "ArrowDown") return
      event.preventDefault()
      ask(true).catch(close)
    } else if (step) {
      event.preventDefault()
      mark(chosen < 0 && step < 0 ? many - 1 : (chosen + step + many) % many)
    } else if (event.key === "Escape") {
      event.preventDefault()
      close()
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) {
      event.preventDefault()
      take(chosen)
    }
  })
}
