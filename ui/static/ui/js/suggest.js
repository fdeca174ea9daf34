// Suggestions while typing, on top of a search form that works without them.
// The answer of data-suggest?q=…: {"items": [{"text", "kind", "url"}]}, all three ready to show.
const form = document.querySelector("form[data-suggest]");

if (form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("div");
  list.id = `${input.id}-list`;
  list.className = "site-search__list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  let timer, request, active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const show = (items) => {
    list.replaceChildren(...items.map((item, number) => {
      const option = document.createElement("div");
      option.id = `${list.id}-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.url = item.url || "";
      const title = document.createElement("b");
      title.textContent = item.text;
      const kind = document.createElement("small");
      kind.textContent = item.kind || "";
      option.append(title, kind);
      return option;
    }));
    active = -1;
    list.hidden = !items.length;
    input.setAttribute("aria-expanded", String(items.length > 0));
    input.removeAttribute("aria-activedescendant");
  };

  const ask = async () => {
    const query = input.value.trim();
    request?.abort();
    if (query.length < 2) return close();
    request = new AbortController();
    const url = new URL(form.dataset.suggest, location.href);
    url.searchParams.set("q", query);
    try {
      const answer = await fetch(url, { signal: request.signal });
      const body = answer.ok ? await answer.json() : {};
      show((body.items || []).slice(0, 8));
    } catch {
      // Offline or overtaken by the next letter: the form still works.
    }
  };

  const move = (step) => {
    const options = [...list.children];
    if (list.hidden || !options.length) return;
    options[active]?.setAttribute("aria-selected", "false");
    active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
  };

  const choose = (option) => {
    if (option.dataset.url) {
      location.assign(option.dataset.url);
    } else {
      input.value = option.firstChild.textContent;
      form.requestSubmit();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", close);
  // Keeps the focus in the field, so that blur does not close the list before the click arrives.
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option && event.button === 0) choose(option);
  });
}
