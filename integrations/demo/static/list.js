"use strict";
/* The list of messages: only what changed is drawn again, so that focus, open menus and reading stay where they are. */
(() => {
  const folded = new Set(); // threads folded by hand, as "left-12"

  const pane = (node) => node.closest("[data-pane]");
  const scrollOf = (node) => pane(node).querySelector(".scroll");
  const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 90;

  function reconcile(old, fresh) {
    const added = [];
    const known = new Map([...old.children].map((child) => [child.id, child]));
    let place = old.firstElementChild;
    for (const next of [...fresh.children]) {
      const now = known.get(next.id);
      known.delete(next.id);
      if (now && now.dataset.rev === next.dataset.rev) {
        if (now === place) place = place.nextElementSibling;
        else old.insertBefore(now, place);
        continue;
      }
      if (now) {
        const focus = now.contains(document.activeElement) ? document.activeElement.dataset.k : undefined;
        if (now === place) place = place.nextElementSibling;
        now.replaceWith(next);
        if (next.nextElementSibling !== place) old.insertBefore(next, place);
        if (focus !== undefined) (next.querySelector(`[data-k="${CSS.escape(focus)}"]`) || scrollOf(old)).focus();
      } else {
        old.insertBefore(next, place);
        next.classList.add("fresh");
      }
      added.push(next);
    }
    for (const gone of known.values()) gone.remove();
    return added;
  }

  htmx.defineExtension("keyed", {
    isInlineSwap: () => false,
    handleSwap(style, target, fragment) {
      if (style !== "keyed") return false;
      const box = scrollOf(target), stay = atEnd(box);
      let added = [];
      for (const fresh of fragment.querySelectorAll("[data-keyed]")) {
        const old = document.getElementById(fresh.id);
        if (!old) continue;
        if (fresh.dataset.now) old.dataset.now = fresh.dataset.now;
        added = added.concat(reconcile(old, fresh));
      }
      const said = added.filter((node) => node.matches(".message.fresh"));
      document.dispatchEvent(new CustomEvent("demo-drawn", { detail: { pane: pane(target), said } }));
      const mine = said.some((node) => node.dataset.author === pane(target).dataset.as || "ephemeral" in node.dataset);
      if (stay || (mine && said.every((node) => !node.dataset.thread))) toEnd(box);
      else if (said.length) {
        if (mine) said.at(-1).scrollIntoView({ block: "nearest" });
        else newer(box).hidden = false;
      }
      return added;
    },
  });

  const newer = (box) => pane(box).querySelector("[data-newer]");

  function toEnd(box) {
    box.scrollTop = box.scrollHeight;
    newer(box).hidden = true;
  }

  function foldThreads(section) {
    for (const toggle of section.querySelectorAll("[data-thread-toggle]")) {
      const shut = folded.has(`${section.id}-${toggle.dataset.threadToggle}`);
      toggle.setAttribute("aria-expanded", String(!shut));
      for (const reply of section.querySelectorAll(`[data-thread="${toggle.dataset.threadToggle}"]`)) reply.hidden = shut;
    }
  }

  document.addEventListener("demo-drawn", (event) => foldThreads(event.detail.pane));

  document.addEventListener("click", (event) => {
    const toggle = event.target.closest("[data-thread-toggle]");
    if (toggle) {
      const key = `${pane(toggle).id}-${toggle.dataset.threadToggle}`;
      if (!folded.delete(key)) folded.add(key);
      foldThreads(pane(toggle));
    }
    const all = event.target.closest("[data-show-all]");
    if (all) {
      const open = all.previousElementSibling.classList.toggle("is-open");
      all.textContent = open ? document.body.dataset.wordLess : document.body.dataset.wordAll;
    }
    const down = event.target.closest("[data-newer]");
    if (down) toEnd(scrollOf(down));
  });

  document.addEventListener("scroll", (event) => {
    const box = event.target;
    if (box.matches && box.matches(".scroll") && atEnd(box)) newer(box).hidden = true;
  }, true);

  /* The seconds left to undo, by the demo's own clock. */
  let offset = 0;
  function setClock() {
    const clock = document.getElementById("clock");
    if (clock && clock.dataset.now !== setClock.last) {
      setClock.last = clock.dataset.now;
      offset = Date.parse(clock.dataset.now) - Date.now();
    }
  }
  function countDown() {
    for (const count of document.querySelectorAll("[data-countdown]")) {
      const left = Math.ceil((Date.parse(count.dataset.countdown) - Date.now() - offset) / 1000);
      if (!(left > 0)) { count.hidden = true; continue; }
      count.dataset.whole = Math.max(Number(count.dataset.whole || 0), left);
      count.hidden = false;
      count.querySelector("[data-seconds]").textContent = `${left} ${document.body.dataset.wordSeconds}`;
      count.querySelector(".ring").style.setProperty("--left", left / count.dataset.whole);
    }
  }
  document.addEventListener("demo-drawn", (event) => {
    const list = event.detail.pane.querySelector(".messages");
    if (list && list.dataset.now) offset = Date.parse(list.dataset.now) - Date.now();
    countDown();
  });

  window.demo = { toEnd, foldThreads, pane };
  document.addEventListener("DOMContentLoaded", () => {
    setClock();
    setInterval(() => { setClock(); countDown(); }, 250);
    countDown();
    document.querySelectorAll(".scroll").forEach(toEnd);
  });
})();
