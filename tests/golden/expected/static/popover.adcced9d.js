// Where an opened card stands, and how long a pointer rests before one opens or closes: for citations and
// glossary terms alike. On a phone it is a sheet at the bottom, which the style sheet sees to.
"use strict";
const popovers = (() => {
  const phone = matchMedia("(max-width: 37.4375em)");
  const NARROWEST = 230;
  const GAP = 18;

  // In the right margin where that is wide enough, so that it covers nothing; else below the mark.
  const place = (mark, box) => {
    if (phone.matches) return;
    const at = mark.getBoundingClientRect();
    const column = mark.closest(".column")?.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 12;
    const margin = column ? room - column.right - GAP : 0;
    const docked = margin >= NARROWEST;
    if (docked) box.style.width = `${Math.min(margin, box.offsetWidth)}px`;
    const left = docked ? column.right + GAP : Math.max(12, Math.min(at.left - 16, room - box.offsetWidth));
    const top = docked ? at.top - 12 : at.bottom + 6;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  };

  return {
    place,
    hovers: matchMedia("(hover: hover) and (pointer: fine)"),
    OPEN_AFTER: 150,
    CLOSE_AFTER: 300,
  };
})();
