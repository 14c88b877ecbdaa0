// A table whose rows become blocks in a narrow window stays a table for screen readers: some browsers take its
// meaning away with its looks. The roles are put in here, as the page itself may not repeat what its elements say.
"use strict";
(() => {
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };
  const role = (part) => ROLES[part.tagName] ?? (part.scope === "row" ? "rowheader" : "columnheader");
  for (const table of document.querySelectorAll(":is(.table-stacked, .forest) table")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tfoot, tr, td, th")]) part.setAttribute("role", role(part));
  }
})();
