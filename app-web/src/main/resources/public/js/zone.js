// zone.js: offers the zone of this browser beside the field of zones ([data-offer-zone]); takes it at once where nobody
// has chosen yet ([data-first]).
const offer = document.querySelector("[data-offer-zone]")
const here = Intl.DateTimeFormat().resolvedOptions().timeZone
const field = document.querySelector("#zone")
if (offer && here && field) {
  const fits = () => { offer.hidden = field.value === here }
  offer.querySelector("bdi").textContent = here
  offer.querySelector("button").addEventListener("click", () => {
    field.value = here
    fits()
  })
  field.addEventListener("input", fits)
  if (field.closest("[data-first]") && field.value === "") field.value = here
  fits()
}
