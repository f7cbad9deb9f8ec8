"use strict";
/* The page around the panes: dialog, menus, theme, sides, unread marks, toasts. */
(() => {
  const body = document.body, words = body.dataset, dialog = document.getElementById("dialog");
  const title = document.title;
  let unseen = 0, opener = null, lost = false;

  const remember = (name, value) => { document.cookie = `passerelle_${name}=${value}; max-age=31536000; path=/; SameSite=Strict`; };

  function toast(text, stays) {
    const box = document.getElementById("toasts"), line = document.createElement("p");
    line.textContent = text;
    box.append(line);
    if (!stays) setTimeout(() => line.remove(), 6000);
    return line;
  }

  // The dialog

  function openDialog() {
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector("[aria-invalid=true]") ||
      dialog.querySelector(".dialog-body input:not([type=hidden]), .dialog-body textarea, .dialog-body select") || dialog.querySelector("[type=submit]");
    const field = first && first.matches("fieldset") ? first.querySelector("input") : first;
    if (!field) return;
    field.focus();
    (field.closest(".field") || field).scrollIntoView({ block: "nearest" });
  }
  function closeDialog() {
    if (dialog.open) dialog.close();
  }
  dialog.addEventListener("close", () => {
    dialog.replaceChildren();
    focusAgain(opener);
    opener = null;
  });

  /* A button that was pressed keeps the focus: disabled while busy, or drawn again, it would lose it. */
  function focusAgain(node) {
    if (!node || (document.activeElement && document.activeElement !== body)) return;
    const line = node.closest("[data-message-id]") || node, now = line.id ? document.getElementById(line.id) : null;
    const same = node.isConnected ? node : now && now.querySelector(`[data-k="${CSS.escape(node.dataset.k || "menu")}"]`);
    if (same) same.focus();
  }
  document.addEventListener("htmx:beforeRequest", (event) => {
    const node = event.target, menu = node.closest && node.closest(".menu");
    if (dialog.open || !node.matches || !node.matches("button")) return;
    opener = menu ? document.querySelector(`[popovertarget="${menu.id}"]`) : node;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target === opener && !dialog.open) focusAgain(opener);
  });
  /* Each click has an id of its own: one that arrives twice counts once. */
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.path === "/press") event.detail.parameters.click = crypto.randomUUID();
  });
  document.addEventListener("demo-close", closeDialog);
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target === dialog && dialog.firstElementChild) openDialog();
    if (event.target.matches && event.target.matches("[data-pane]")) paneShown(event.target);
  });
  document.addEventListener("htmx:load", (event) => {
    if (event.target.matches && event.target.matches("[data-pane]")) paneShown(event.target);
  });

  // Panes

  function paneShown(section) {
    window.demo.foldThreads(section);
    window.demo.toEnd(section.querySelector(".scroll"));
    document.dispatchEvent(new CustomEvent("demo-pane", { detail: section }));
    const tab = section.querySelector("[data-room-link][aria-current]");
    if (tab && body.dataset.focus === section.id) tab.focus();
    delete body.dataset.focus;
    keepAddress();
  }
  function keepAddress() {
    const asked = new URLSearchParams();
    for (const section of document.querySelectorAll("[data-pane]")) {
      asked.set(section.id, `${section.dataset.as}/${section.dataset.room}`);
      const select = section.querySelector("[data-testid=acting-as]");
      const name = document.querySelector(`[data-switch="${section.id}"] [data-switch-name]`);
      if (name) name.textContent = select.selectedOptions[0].textContent.split(" · ")[0];
    }
    history.replaceState(null, "", `/?${asked.toString().replaceAll("%2F", "/")}`);
    for (const link of document.querySelectorAll("[data-lang]")) link.href = `/?lang=${link.dataset.lang}&${asked}`;
  }

  // Menus: placed beside their button, moved through with the arrows

  document.addEventListener("toggle", (event) => {
    const menu = event.target;
    if (!menu.matches(".menu") || event.newState !== "open") return;
    const button = document.querySelector(`[popovertarget="${menu.id}"]`).getBoundingClientRect();
    const box = menu.getBoundingClientRect(), above = button.bottom + box.height + 12 > innerHeight;
    menu.style.left = `${Math.max(8, Math.min(button.right - box.width, innerWidth - box.width - 8))}px`;
    menu.style.top = `${Math.max(8, above ? button.top - box.height - 6 : button.bottom + 6)}px`;
    if (menu.matches(".attach")) menu.style.left = `${Math.max(8, button.left)}px`;
    const first = menu.querySelector("[role=menuitem], input");
    if (first) first.focus();
  }, true);
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest && event.target.closest("[role=menu]");
    if (!menu) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const items = [...menu.querySelectorAll("[role=menuitem]")], now = items.indexOf(document.activeElement);
    if (event.key === "Tab") menu.hidePopover();
    else if (step) items[(now + step + items.length) % items.length].focus();
    else if (event.key === "Home") items[0].focus();
    else if (event.key === "End") items.at(-1).focus();
    else return;
    if (event.key !== "Tab") event.preventDefault();
  });

  // Clicks

  async function copy(button) {
    const text = button.closest(".b-wording").querySelector("[data-copied-text]").textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    const label = button.querySelector("span");
    label.textContent = words.wordCopied;
    button.classList.add("done");
    setTimeout(() => { label.textContent = words.wordCopy; button.classList.remove("done"); }, 2000);
  }
  function changeTheme() {
    const dark = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    document.documentElement.dataset.theme = dark === "dark" ? "light" : "dark";
    remember("theme", document.documentElement.dataset.theme);
  }
  function showSide(side) {
    body.dataset.side = side;
    for (const button of document.querySelectorAll("[data-switch]")) {
      button.setAttribute("aria-pressed", String(button.dataset.switch === side));
      if (button.dataset.switch === side) button.querySelector(".dot").hidden = true;
    }
    window.demo.toEnd(document.querySelector(`#${side} .scroll`));
  }
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at("[data-copy]")) copy(at("[data-copy]"));
    else if (at("[data-theme-toggle]")) changeTheme();
    else if (at("[data-switch]")) showSide(at("[data-switch]").dataset.switch);
    else if (at("[data-dialog-close]") || event.target === dialog) closeDialog();
    else if (at("[role=menuitem]")) at(".menu").hidePopover();
    else if (at("[data-room-link]")) body.dataset.focus = at("[data-pane]").id;
  });

  // What arrived while nobody looked

  document.addEventListener("demo-drawn", (event) => {
    const { pane, said } = event.detail;
    const others = said.filter((line) => line.dataset.author !== pane.dataset.as).length;
    if (!others) return;
    if (document.hidden) {
      unseen += others;
      document.title = `(${unseen}) ${title}`;
    }
    const dot = document.querySelector(`[data-switch="${pane.id}"] .dot`);
    if (dot && body.dataset.side !== pane.id) dot.hidden = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    unseen = 0;
    document.title = title;
  });

  // When something fails, or the connection does

  document.addEventListener("htmx:responseError", (event) => {
    const { status, responseText } = event.detail.xhr;
    toast(responseText && responseText.length < 300 && status !== 503 ? responseText : words.wordFailed);
  });
  document.addEventListener("htmx:sendError", () => toast(words.wordFailed));
  document.addEventListener("htmx:sseError", () => { lost = lost || toast(words.wordLost, true); });
  document.addEventListener("htmx:sseOpen", () => {
    if (lost) lost.remove();
    lost = false;
    for (const talk of document.querySelectorAll(".talk, #clock")) htmx.trigger(talk, "demo-refresh");
  });

  document.addEventListener("DOMContentLoaded", keepAddress);
})();
