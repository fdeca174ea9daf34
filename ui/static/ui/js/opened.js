// Counts which result of a list was opened: the words, the rank, how many there were. Nothing else.
for (const list of document.querySelectorAll("[data-opened]")) {
  list.addEventListener("click", (event) => {
    const result = event.target.closest("a")?.closest("article");
    if (!result) return;
    const rank = [...list.querySelectorAll("article")].indexOf(result) + 1 + Number(list.dataset.before);
    const count = new FormData();
    count.set("q", list.dataset.query);
    count.set("results", list.dataset.results);
    count.set("rank", String(rank));
    navigator.sendBeacon(list.dataset.opened, count);
  });
}
