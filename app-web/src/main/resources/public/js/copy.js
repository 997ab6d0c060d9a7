// copy.js: shows the buttons that copy a value (data-copy) or an element's text (data-copy-from), also those that come later.
const show = () => {
  for (const button of document.querySelectorAll("[data-copy][hidden], [data-copy-from][hidden]")) button.hidden = false
}
if (navigator.clipboard) {
  show()
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true })
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-copy-from]")
  if (!button) return
  const { copy, copyFrom, copied } = button.dataset
  navigator.clipboard.writeText(copy ?? document.querySelector(copyFrom).textContent).then(() => {
    button.dataset.done = "1"
    if (copied) button.title = copied
  })
})
