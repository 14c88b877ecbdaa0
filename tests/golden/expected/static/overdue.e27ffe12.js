// Shows that a review is overdue, worked out when the page is read: a static page cannot know the day.
// Without this script the due date stands there all the same. It stands right behind the dates and is not
// deferred, so that the line is there before the page is first painted and pushes nothing aside.
"use strict";
(() => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const line of document.querySelectorAll("[data-due]")) {
    if (line.dataset.due < today) {
      (line.querySelector("span") ?? line).textContent = line.dataset.text;
      line.hidden = false;
    }
  }
})();
