// keys.js: "/" goes to the search field of the page, or to the page that has one.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest("input, textarea, select, [contenteditable]")) return
  const field = document.querySelector("input[data-search]")
  const link = document.querySelector("a[data-key='/']")
  if (!field && !link) return
  event.preventDefault()
  field ? field.focus() : link.click()
})
