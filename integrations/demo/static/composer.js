"use strict";
/* The composer: Enter sends, completion of commands and mentions, replies in a thread, named files. */
(() => {
  const form = (node) => node.closest(".composer");
  const words = document.body.dataset;
  const kept = new Map(); // what was typed, by pane, person and room
  let asking = 0;

  const draft = (box) => {
    const { pane, as, room } = form(box).closest("[data-pane]").dataset;
    return `${pane}/${as}/${room}`;
  };

  function grow(box) {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 220)}px`;
  }

  // Completion

  const listOf = (box) => document.getElementById(box.getAttribute("aria-controls"));

  function typed(box) {
    const before = box.value.slice(0, box.selectionStart);
    if (/^\/[^\n]*$/.test(before) && before === box.value) return { start: 0, text: before };
    const mention = /(^|\s)(@[\p{L}\d-]*)$/u.exec(before);
    return mention ? { start: before.length - mention[2].length, text: mention[2] } : null;
  }

  function shut(box) {
    asking += 1;
    const list = listOf(box);
    list.hidden = true;
    delete list.dataset.moved;
    list.replaceChildren();
    box.removeAttribute("aria-activedescendant");
  }

  async function suggest(box) {
    const found = typed(box);
    if (!found) return shut(box);
    const turn = (asking += 1);
    const section = form(box).closest("[data-pane]");
    const asked = new URLSearchParams({ side: section.id, as: section.dataset.as, room: section.dataset.room, text: found.text });
    const answer = await fetch(`/complete?${asked}`).catch(() => null);
    if (!answer || !answer.ok || turn !== asking) return;
    const html = await answer.text();
    if (turn !== asking || document.activeElement !== box) return;
    const list = listOf(box);
    list.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.children);
    list.hidden = !list.children.length;
    delete list.dataset.moved;
    if (!list.hidden) choose(box, list.firstElementChild);
  }

  function choose(box, option) {
    for (const one of listOf(box).children) one.setAttribute("aria-selected", String(one === option));
    box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  const chosen = (box) => listOf(box).querySelector('[aria-selected="true"]');

  function take(box, option) {
    const found = typed(box);
    if (!found) return shut(box);
    const text = option.dataset.text;
    if (found.text.startsWith(`${text.trim()} `)) return shut(box); // never take away what was typed after it
    const end = text.endsWith(" ") ? text : `${text} `;
    box.setRangeText(end, found.start, box.selectionStart, "end");
    shut(box);
    grow(box);
    box.focus();
    if (text.startsWith("/")) suggest(box);
  }

  function move(box, step) {
    const all = [...listOf(box).children], now = all.indexOf(chosen(box));
    choose(box, all[(now + step + all.length) % all.length]);
    listOf(box).dataset.moved = "1";
  }

  /* Enter completes what was begun or picked with the arrows; a command that is complete is sent. */
  function isWanted(box, option) {
    const text = typed(box)?.text || "", offer = option.dataset.text.trim();
    if (offer === text.trim() || text.startsWith(`${offer} `)) return false;
    return Boolean(listOf(box).dataset.moved) || offer.startsWith(text);
  }

  function onCompletionKey(box, event) {
    const option = chosen(box);
    if (event.key === "ArrowDown") move(box, 1);
    else if (event.key === "ArrowUp") move(box, -1);
    else if (event.key === "Escape") shut(box);
    else if (event.key === "Tab" && !event.shiftKey) take(box, option);
    else if (event.key === "Enter" && !event.shiftKey && isWanted(box, option)) take(box, option);
    else return false;
    event.preventDefault();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const box = event.target;
    if (!box.matches("textarea[name=text]") || !form(box) || event.isComposing) return;
    if (!listOf(box).hidden && onCompletionKey(box, event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form(box).requestSubmit();
    } else if (event.key === "Escape") leaveThread(form(box));
  });

  document.addEventListener("input", (event) => {
    const box = event.target;
    if (!box.matches("textarea[name=text]") || !form(box)) return;
    kept.set(draft(box), box.value);
    grow(box);
    suggest(box);
  });

  document.addEventListener("focusout", (event) => {
    if (event.target.matches(".composer textarea")) setTimeout(() => document.activeElement !== event.target && event.target.isConnected && shut(event.target), 120);
  });

  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest(".completion [role=option]");
    if (!option) return;
    event.preventDefault();
    take(form(option).querySelector("textarea"), option);
  });

  // Threads

  function enterThread(button) {
    const line = button.closest("[data-message-id]"), section = line.closest("[data-pane]");
    const composer = section.querySelector(".composer");
    const said = line.querySelector(".card h2, .said");
    composer.elements.thread.value = line.dataset.thread || line.dataset.messageId;
    composer.querySelector("[data-thread-text]").textContent =
      `${words.wordReply} ${line.dataset.authorName} · ${said ? said.textContent.trim().slice(0, 60) : ""}`;
    composer.querySelector("[data-thread-chip]").hidden = false;
    document.querySelectorAll("[popover]:popover-open").forEach((open) => open.hidePopover());
    composer.querySelector("textarea").focus();
  }

  function leaveThread(composer) {
    composer.elements.thread.value = "";
    composer.querySelector("[data-thread-chip]").hidden = true;
  }

  // Files: a name is all there is

  function attach(popover) {
    const field = popover.querySelector("[data-attach-name]"), name = field.value.trim();
    if (!name) return field.focus();
    const chip = document.createElement("span"), label = document.createElement("span");
    const input = document.createElement("input"), remove = document.createElement("button");
    chip.className = "chip-file";
    label.textContent = name;
    Object.assign(input, { type: "hidden", name: "file", value: name });
    Object.assign(remove, { type: "button", className: "tool", textContent: "×" });
    remove.setAttribute("aria-label", `${popover.querySelector("[data-attach-add]").dataset.removeLabel} ${name}`);
    remove.addEventListener("click", () => chip.remove());
    chip.append(label, input, remove);
    form(popover).querySelector("[data-chips]").append(chip);
    field.value = "";
    popover.hidePopover();
    form(popover).querySelector("textarea").focus();
  }

  document.addEventListener("click", (event) => {
    const reply = event.target.closest("[data-reply]");
    if (reply) enterThread(reply);
    const leave = event.target.closest("[data-thread-close]");
    if (leave) leaveThread(form(leave));
    const add = event.target.closest("[data-attach-add]");
    if (add) attach(add.closest("[popover]"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("[data-attach-name]")) return;
    event.preventDefault();
    attach(event.target.closest("[popover]"));
  });

  // Sending

  document.addEventListener("htmx:beforeRequest", (event) => {
    const composer = event.target;
    if (!composer.matches(".composer")) return;
    const empty = !composer.elements.text.value.trim() && !composer.querySelector("[name=file]");
    if (empty || composer.dataset.busy) return event.preventDefault();
    composer.dataset.busy = "1";
    composer.dataset.sent = composer.elements.text.value;
    shut(composer.elements.text);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const composer = event.target;
    if (!composer.matches(".composer")) return;
    delete composer.dataset.busy;
    const box = composer.elements.text;
    if (!event.detail.successful || event.detail.xhr.getResponseHeader("X-Kept")) return;
    if (box.value === composer.dataset.sent) box.value = "";
    kept.set(draft(box), box.value);
    composer.querySelectorAll(".chip-file").forEach((chip) => chip.remove());
    grow(box);
  });

  document.addEventListener("demo-pane", (event) => {
    const box = event.detail.querySelector(".composer textarea");
    box.value = kept.get(draft(box)) || "";
    grow(box);
  });
})();
