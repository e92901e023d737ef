// Remembers the chosen theme. Runs before the first paint, so that no page flashes in the other one.
{
  const read = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  };
  const chosen = read();
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  addEventListener("DOMContentLoaded", () => {
    const radio = document.getElementById(`theme-${read()}`);
    if (radio) radio.checked = true;
    delete document.documentElement.dataset.theme;
    document.querySelector(".theme")?.addEventListener("change", (event) => {
      try {
        localStorage.setItem("theme", event.target.value);
      } catch {
        // Storage is switched off: the choice holds for this page.
      }
    });
  });
}
