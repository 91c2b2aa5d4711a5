// Buttons that copy: hidden until there is a script; those that a script adds later work as well.
(function () {
  function put(words, button) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(words).catch(function () {
        return byHand(words, button);
      });
    }
    return byHand(words, button);
  }
  function byHand(words, button) {
    var area = document.createElement("textarea");
    area.value = words;
    area.className = "away";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    button.focus(); // where it was, before the words were selected
    return done ? Promise.resolve() : Promise.reject(new Error("nothing was copied"));
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
    function say(outcome) {
      button.setAttribute("aria-live", "polite");
      button.textContent = outcome;
      setTimeout(function () {
        button.textContent = before;
      }, 2000);
    }
    put(words(button), button).then(
      function () {
        say(button.dataset.done);
      },
      function () {
        say("Not copied; select it by hand");
      }
    );
  });
})();
