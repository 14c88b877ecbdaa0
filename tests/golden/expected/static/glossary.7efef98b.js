// Puts the card of a glossary term beside its word, and opens it for a pointer that rests there. The browser
// itself opens and closes it by press, Enter and Esc: without this script it stands below the word.
"use strict";
(() => {
  const { place, hovers, OPEN_AFTER, CLOSE_AFTER } = popovers;
  let timer = 0;
  let hovered = null; // the card that the pointer opened; one that was pressed open stays

  const after = (time, act) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };

  const leave = (card) => {
    clearTimeout(timer);
    if (hovered === card) after(CLOSE_AFTER, () => card.hidePopover());
  };

  for (const word of document.querySelectorAll("button.term")) {
    const card = word.popoverTargetElement;
    if (!card) continue;
    card.classList.add("placed");
    card.addEventListener("toggle", (event) => {
      if (event.newState === "open") place(word, card);
      else if (hovered === card) hovered = null;
    });
    word.addEventListener("pointerenter", () => {
      if (!hovers.matches || card.matches(":popover-open")) return clearTimeout(timer);
      after(OPEN_AFTER, () => {
        card.showPopover({ source: word });
        hovered = card;
      });
    });
    word.addEventListener("pointerleave", () => leave(card));
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", () => leave(card));
    word.addEventListener("click", (event) => {
      clearTimeout(timer);
      if (hovered !== card) return;
      event.preventDefault(); // the first press keeps open what the pointer opened
      hovered = null;
    });
  }
})();
