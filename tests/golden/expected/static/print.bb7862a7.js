// Print: folds open on paper and close again, the page's own address stands in its head, and the questions for
// the doctor get a button that prints the one page to take along. Without this script there is no button; the
// browser's own print has everything.
"use strict";
(() => {
  const VISIT = "print-visit";
  const root = document.documentElement;
  let opened = [];

  const open = () => {
    for (const line of document.querySelectorAll(".print-address")) line.textContent ||= location.href.split("#")[0];
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const fold of opened) fold.open = true;
  };

  const shut = () => {
    for (const fold of opened) fold.open = false;
    opened = [];
    root.classList.remove(VISIT);
  };

  addEventListener("beforeprint", open);
  addEventListener("afterprint", shut);

  for (const list of document.querySelectorAll("[data-print]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = list.dataset.print;
    button.addEventListener("click", () => {
      root.classList.add(VISIT);
      print();
    });
    list.after(button);
  }
})();
