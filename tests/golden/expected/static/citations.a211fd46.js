// Opens a cited reference beside its mark, from the list on the same page. Without this script, or without
// the Popover API, a mark is a plain link to the list. Esc, a second press and a press outside close it.
"use strict";
(() => {
  if (!("popover" in HTMLElement.prototype)) return;
  const words = document.querySelector("main").dataset;
  const { place, hovers, OPEN_AFTER, CLOSE_AFTER } = popovers;
  let open = null;
  let timer = 0;
  let returning = false; // the focus that closing gives back must not open it again

  const made = (name, className, text = "") => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };

  const entry = (id) => {
    const source = document.getElementById(id);
    if (!source) return null;
    const block = made("div", "popover-entry");
    for (const part of source.children) block.append(part.cloneNode(true));
    for (const back of block.querySelectorAll(".reference-back")) back.remove();
    const more = made("span", "reference-links");
    const link = made("a", "", words.inList);
    link.href = `#${id}`;
    link.addEventListener("click", () => close());
    more.append(link);
    (block.querySelector(".reference-about") ?? block).append(more);
    return block;
  };

  const card = (mark) => {
    const ids = mark.dataset.entries.split(" ");
    const box = made("span", "popover");
    const head = made("span", "popover-head");
    const shut = made("button", "popover-close", "×");
    const name = ids.length > 1 ? words.references : words.reference.replace("#", mark.textContent);
    box.popover = "manual";
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", name);
    shut.type = "button";
    shut.setAttribute("aria-label", words.close);
    shut.addEventListener("click", () => close(true));
    head.append(made("span", "", name), shut);
    box.append(head, ...ids.map(entry).filter(Boolean));
    return box;
  };

  const close = (back = false) => {
    clearTimeout(timer);
    if (!open) return;
    const { mark, box } = open;
    open = null;
    box.remove();
    mark.setAttribute("aria-expanded", "false");
    if (!back) return;
    returning = true;
    mark.focus({ preventScroll: true });
    returning = false;
  };

  const show = (mark, pinned) => {
    clearTimeout(timer);
    if (open?.mark === mark) {
      open.pinned ||= pinned;
      return;
    }
    close();
    const box = card(mark);
    mark.after(box);
    box.showPopover();
    place(mark, box);
    mark.setAttribute("aria-expanded", "true");
    open = { mark, box, pinned };
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", leave);
  };

  const leave = () => {
    clearTimeout(timer);
    if (open && !open.pinned) timer = setTimeout(close, CLOSE_AFTER);
  };

  for (const mark of document.querySelectorAll("a[role=doc-noteref]")) {
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (open?.mark === mark && open.pinned) close();
      else show(mark, true);
    });
    mark.addEventListener("pointerenter", () => {
      if (!hovers.matches) return;
      clearTimeout(timer);
      timer = setTimeout(() => show(mark, false), OPEN_AFTER);
    });
    mark.addEventListener("pointerleave", leave);
    mark.addEventListener("focus", () => {
      if (!returning && mark.matches(":focus-visible")) show(mark, false);
    });
    mark.addEventListener("blur", (event) => {
      if (open && !open.pinned && !open.box.contains(event.relatedTarget)) leave();
    });
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open) close(true);
  });
  addEventListener("pointerdown", (event) => {
    if (open && !open.box.contains(event.target) && !open.mark.contains(event.target)) close();
  });
})();
