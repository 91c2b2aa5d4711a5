// The color scheme that a reader chose, before anything is painted. Storage may be closed to pages from a disk.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch (refused) {}
  document.body.dataset.theme = chosen || "auto";
})();
