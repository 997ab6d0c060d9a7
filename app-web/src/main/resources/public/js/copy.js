// copy.js: shows the buttons that copy and lets them copy a value (data-copy) or an element's text (data-copy-from).
for (const button of document.querySelectorAll("[data-copy], [data-copy-from]")) button.hidden = !navigator.clipboard
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-copy-from]")
  if (!button) return
  const { copy, copyFrom } = button.dataset
  navigator.clipboard.writeText(copy ?? document.querySelector(copyFrom).textContent)
    .then(() => { button.dataset.done = "1" })
})
