// The preview's part of a page: reloads it when the sources change, and lays the findings over it.
// Everything that comes from a source is put in as text, never as markup.
(() => {
  "use strict";
  const shown = document.currentScript.dataset.edition;
  const OPEN = "ldnsite-preview-open";
  let overlay = null;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  const title = (state) => {
    if (state.failure) return "The preview could not be built: this is a bug in ldnsite";
    const { errors, warnings, notes } = state.summary;
    return [[errors, "error"], [warnings, "warning"], [notes, "note"]]
      .filter(([number]) => number)
      .map(([number, word]) => count(number, word))
      .join(", ");
  };

  const draw = (state) => {
    if (overlay) overlay.remove();
    overlay = null;
    if (!state.failure && !state.findings.length) return;
    const broken = Boolean(state.failure) || state.summary.errors > 0;
    overlay = element("aside", "ldnsite-preview");
    overlay.setAttribute("role", broken ? "alert" : "status");
    overlay.setAttribute("aria-label", "Findings of the preview");
    overlay.dataset.severity = broken ? "error" : "note";
    const fold = element("details", "ldnsite-preview-fold");
    const kept = sessionStorage.getItem(OPEN);
    fold.open = kept === "yes" || (broken && kept !== `no-${state.edition}`);
    const summary = element("summary", "ldnsite-preview-title", title(state));
    summary.addEventListener("click", () => {
      sessionStorage.setItem(OPEN, fold.open ? `no-${state.edition}` : "yes");
    });
    fold.append(summary);
    const list = element("div", "ldnsite-preview-list");
    if (state.failure) list.append(element("pre", "ldnsite-preview-finding", state.failure));
    for (const finding of state.findings) {
      const card = element("pre", "ldnsite-preview-finding", finding.text);
      card.dataset.severity = finding.severity;
      list.append(card);
    }
    fold.append(list);
    overlay.append(fold);
    document.body.append(overlay);
  };

  const dress = () => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = "/__preview/client.css";
    document.head.append(sheet);
  };

  let pause = 250;
  const connect = () => {
    const socket = new WebSocket(`ws://${location.host}/__preview/ws`);
    socket.addEventListener("open", () => { pause = 250; });
    socket.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.edition === shown) draw(state);
      else location.reload();
    });
    socket.addEventListener("close", () => {
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 4000);
    });
  };

  dress();
  connect();
})();
