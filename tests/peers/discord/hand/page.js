// Reload when something happened, unless somebody is typing; ask for choices while an option is typed.
let version = document.body.dataset.version;
setInterval(async () => {
  const now = await (await fetch("/hand/version")).text();
  const begun = [...document.querySelectorAll("input:not([type]), textarea")].some((field) => field.value !== field.defaultValue);
  if (now !== version && !begun && !document.querySelector("dialog, article details[open]")) location.reload();
}, 700);
let pause;
for (const field of document.querySelectorAll("[data-option]")) {
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      const query = new URLSearchParams({ command: field.dataset.command, option: field.dataset.option, typed: field.value });
      const choices = await (await fetch("/hand/complete?" + query)).json();
      field.list.replaceChildren(...choices.map((choice) => new Option(choice.name, choice.value)));
    }, 250);
  });
}
