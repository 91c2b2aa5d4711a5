// That there are scripts, and the color scheme that a reader chose, before anything is painted. Storage may be closed to
// pages from a disk.
(function () {
  document.documentElement.classList.remove("no-js");
  var chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch (refused) {}
  document.body.dataset.theme = chosen || "auto";
})();
