// Buttons that copy: hidden until there is a script; those that a script adds later work as well.
(function () {
  function put(words) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(words);
    var area = document.createElement("textarea");
    area.value = words;
    area.className = "away";
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    return Promise.resolve();
  }
  function words(button) {
    var from = button.dataset.from;
    return from ? document.getElementById(from).textContent.trim() : button.dataset.copy;
  }
  document.querySelectorAll("button.copy").forEach(function (button) {
    button.hidden = false;
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button.copy");
    if (!button) return;
    var before = button.dataset.before || button.textContent; // pressed again, it still says that it has copied
    button.dataset.before = before;
    put(words(button)).then(function () {
      button.textContent = button.dataset.done;
      setTimeout(function () {
        button.textContent = before;
      }, 2000);
    });
  });
})();
