// Keys, the theme without a reload, printing and copying: all of it beside pages that work without.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const say = (text) => { one("[data-announce]").textContent = text; };

  // Keys. Single ones can be turned off, by browser.
  const OFF = "afterword-keys";
  const stored = () => { try { return localStorage.getItem(OFF); } catch { return null; } };
  const store = (value) => { try { localStorage.setItem(OFF, value); } catch { /* storage is blocked: keys stay as they are */ } };
  const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const go = (selector) => { const link = one(selector); if (link) { link.click(); } return Boolean(link); };
  let awaited = "";

  const focusSearch = () => {
    const field = one("[data-search]");
    if (field) { field.focus(); field.select(); }
    return Boolean(field);
  };

  const step = (by) => {
    const links = all("[data-item]").map((item) => item.querySelector("a[href]")).filter(Boolean);
    if (one("main.document")) { return go(by > 0 ? "nav [rel=next]" : "nav [rel=prev]"); }
    if (links.length === 0) { return false; }
    const now = links.findIndex((link) => link.closest("[data-item]").contains(document.activeElement));
    const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(now + by, 0), links.length - 1);
    links[next].focus();
    return true;
  };

  const keys = {
    "/": focusSearch,
    "?": () => go(".site-footer a[href$='/help']"),
    "j": () => step(1),
    "k": () => step(-1),
    "o": () => { const item = document.activeElement.closest("[data-item]"); const link = item && item.querySelector("a[href]"); if (link) { link.click(); } return Boolean(link); },
    "gh": () => go(".site-name"),
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      if (focusSearch()) { event.preventDefault(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || stored() === "off" || typing(event.target)) { return; }
    const action = keys[awaited + event.key];
    awaited = event.key === "g" ? "g" : "";
    if (action && action()) { event.preventDefault(); }
  });

  const setting = one("[data-keys]");
  if (setting) {
    one("[data-keys-setting]").hidden = false;
    setting.checked = stored() !== "off";
    setting.addEventListener("change", () => store(setting.checked ? "on" : "off"));
  }

  // The theme: the form's own answer would load the page anew.
  const theme = one("[data-theme-choice]");
  theme.addEventListener("submit", async (event) => {
    const chosen = event.submitter;
    if (!chosen) { return; }
    event.preventDefault();
    const answer = await fetch(theme.action, { method: "POST", body: new URLSearchParams({ theme: chosen.value, back: theme.back.value }), redirect: "manual" }).catch(() => null);
    if (!answer || (answer.type !== "opaqueredirect" && !answer.ok)) { say("The theme could not be kept."); return; }
    root.dataset.theme = chosen.value;
    one("meta[name=color-scheme]").content = chosen.value === "system" ? "light dark" : chosen.value;
    all("[data-theme-choice] button").forEach((button) => button.setAttribute("aria-pressed", String(button === chosen)));
  });

  // What scrolls sideways in a document can be scrolled by keyboard.
  all(".prose pre, .prose table").forEach((box) => { if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; } });

  // Printing and copying.
  all("[data-print]").forEach((button) => { button.hidden = false; button.addEventListener("click", () => window.print()); });
  all("[data-copy]").forEach((button) => {
    if (!navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
        button.textContent = "Copied";
        say("The link is copied.");
      } catch {
        say("The link could not be copied.");
      }
    });
  });

  // A search without what is empty has a shorter address.
  document.addEventListener("formdata", (event) => {
    if (event.target.getAttribute("role") !== "search") { return; }
    for (const [name, value] of [...event.formData]) {
      if (value === "" || (name === "sort" && value === "relevance")) { event.formData.delete(name); }
    }
  });
})();
