// Counts which result of a list was opened: the words, the rank, how many there were. Nothing else.
for (const list of document.querySelectorAll("[data-opened]")) {
  list.addEventListener("click", (event) => {
    const link = event.target.closest("h3 a");
    if (!link) return;
    const rank = [...list.querySelectorAll("h3 a")].indexOf(link) + 1 + Number(list.dataset.before);
    const count = new FormData();
    count.set("q", list.dataset.query);
    count.set("results", list.dataset.results);
    count.set("rank", String(rank));
    navigator.sendBeacon(list.dataset.opened, count);
  });
}
