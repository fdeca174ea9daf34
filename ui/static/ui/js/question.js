// Counts the chosen options of a question, holds its limit, and lets "none" and the others exclude each other.
for (const question of document.querySelectorAll("fieldset.question")) {
  const boxes = [...question.querySelectorAll("input[type=checkbox]")];
  const limit = Number(question.dataset.limit || 0);
  const output = question.querySelector("output");

  const update = () => {
    const chosen = boxes.filter((box) => box.checked && !("none" in box.dataset)).length;
    for (const box of boxes) {
      box.disabled = limit > 0 && chosen >= limit && !box.checked && !("none" in box.dataset);
    }
    if (output) {
      output.hidden = false;
      output.querySelector("b").textContent = chosen;
    }
  };

  question.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox" && target.checked) {
      const none = "none" in target.dataset;
      for (const box of boxes) {
        if (box !== target && (none || "none" in box.dataset)) box.checked = false;
      }
    }
    update();
  });
  if (boxes.length) update();
}
