// Buttons that copy: hidden until there is a script, silent words for those who do not see the button change.
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
  document.querySelectorAll("button.copy").forEach(function (button) {
    var before = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      put(button.dataset.copy).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () {
          button.textContent = before;
        }, 2000);
      });
    });
  });
})();
