// Shows that a review is overdue, worked out when the page is read: a static page cannot know the day.
// Without this script the due date stands there all the same. It is not deferred, and looks at the lines as the
// page comes in: they are there before anything is painted, and push nothing aside.
"use strict";
(() => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const show = () => {
    for (const line of document.querySelectorAll("[data-due][hidden]")) {
      const words = line.querySelector("span");
      if (!words || line.dataset.due >= today) continue;
      words.textContent = line.dataset.text;
      line.hidden = false;
    }
  };
  const arriving = new MutationObserver(show);
  arriving.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => {
    arriving.disconnect();
    show();
  });
})();
