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
    if (one("main.meeting")) { return go(by > 0 ? "[data-next]" : "[data-prev]"); }
    const links = all("[data-item]").map((item) => item.querySelector("a[href]")).filter(Boolean);
    if (one("main.document")) { return go(by > 0 ? "nav [rel=next]" : "nav [rel=prev]"); }
    if (links.length === 0) { return false; }
    const now = links.findIndex((link) => link.closest("[data-item]").contains(document.activeElement));
    const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(now + by, 0), links.length - 1);
    links[next].focus();
    return true;
  };

  // A drawing scrolls with the arrows.
  const turn = (by) => Boolean(one("main.meeting")) && !document.activeElement.matches(".drawing") && step(by);

  const keys = {
    "/": focusSearch,
    "?": () => go(".site-footer a[href$='/help'], [data-help]"),
    "j": () => step(1),
    "k": () => step(-1),
    "ArrowRight": () => turn(1),
    "ArrowLeft": () => turn(-1),
    "o": () => { const item = document.activeElement.closest("[data-item]"); const link = item && item.querySelector("a[href]"); if (link) { link.click(); } return Boolean(link); },
    "gh": () => go(".site-name"),
    "ga": () => go(".site-nav a[href='/actions']"),
    "gi": () => go(".site-nav a[href='/insights']"),
    "gm": () => go(".site-nav a[href='/improvements']"),
    "gr": () => go(".site-nav a[href='/review']"),
  };

  document.addEventListener("keydown", (event) => {
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

  // Writing: the preview follows the text, the browser keeps it, and images can be dropped into it.
  const editor = one("[data-editor]");
  const PROPOSED = "afterword-proposed";
  const kept = (key, value) => {
    try {
      if (value === undefined) { return localStorage.getItem(key); }
      if (value === null) { localStorage.removeItem(key); } else { localStorage.setItem(key, value); }
    } catch { /* storage is blocked: nothing is kept */ }
    return null;
  };
  if (editor) {
    const key = editor.dataset.editor;
    const text = one("[data-text]");
    const draft = kept(key);
    const notice = one("[data-kept]");
    if (draft && draft !== text.value && !one(".clash")) { notice.hidden = false; }
    let asked = null;
    let timer = 0;
    const preview = async () => {
      if (asked) { asked.abort(); }
      asked = new AbortController();
      const form = new FormData(editor);
      form.delete("images");
      one("#aw-live").setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(editor.dataset.preview, { method: "POST", body: form, signal: asked.signal });
        if (!answer.ok) { throw new Error(answer.status); }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        one("#aw-live").replaceWith(document.adoptNode(page.querySelector("#aw-live")));
        say(one("#aw-findings").textContent.trim());
      } catch (failure) {
        if (failure.name === "AbortError") { return; }
        say("The preview cannot be made now. The text is kept in this browser.");
        one("#aw-live").removeAttribute("aria-busy");
      }
    };
    const changed = () => { kept(key, text.value); clearTimeout(timer); timer = setTimeout(preview, 600); };
    text.addEventListener("input", changed);
    one("[data-restore]").addEventListener("click", () => { text.value = draft; notice.hidden = true; text.focus(); changed(); });
    one("[data-discard]").addEventListener("click", () => { kept(key, null); notice.hidden = true; text.focus(); });
    editor.addEventListener("submit", () => { try { sessionStorage.setItem(PROPOSED, key); } catch { /* the draft stays */ } });
    editor.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-line]");
      if (!link) { return; }
      event.preventDefault();
      const lines = text.value.split("\n");
      const start = lines.slice(0, link.dataset.line - 1).join("\n").length + (link.dataset.line > 1 ? 1 : 0);
      text.focus();
      text.setSelectionRange(start, start + (lines[link.dataset.line - 1] || "").length);
      text.scrollTop = Math.max(0, (link.dataset.line / lines.length) * text.scrollHeight - text.clientHeight / 2);
    });
    const images = one("[data-images]");
    const kinds = { "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/avif": "avif" };
    const add = (files) => {
      const all = new DataTransfer();
      [...images.files].forEach((file) => all.items.add(file));
      [...files].filter((file) => kinds[file.type]).forEach((file) => {
        const plain = file.name.replace(/\.[^.]*$/, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "") || "image";
        const taken = (name) => [...all.files].some((other) => other.name === name);
        let name = `${plain}.${kinds[file.type]}`;
        for (let i = 2; taken(name); i++) { name = `${plain}-${i}.${kinds[file.type]}`; }
        all.items.add(new File([file], name, { type: file.type }));
        text.setRangeText(`![${plain.replaceAll("-", " ")}](images/${name})`, text.selectionStart, text.selectionEnd, "end");
      });
      images.files = all.files;
      changed();
      say(`${images.files.length} images will be proposed with the text.`);
    };
    text.addEventListener("dragover", (event) => { event.preventDefault(); text.classList.add("dropping"); });
    text.addEventListener("dragleave", () => text.classList.remove("dropping"));
    text.addEventListener("drop", (event) => {
      text.classList.remove("dropping");
      if (event.dataTransfer.files.length > 0) { event.preventDefault(); add(event.dataTransfer.files); }
    });
    text.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length > 0) { event.preventDefault(); add(event.clipboardData.files); }
    });
  } else if (location.pathname.startsWith("/proposals/")) {
    try {
      const key = sessionStorage.getItem(PROPOSED);
      if (key) { kept(key, null); sessionStorage.removeItem(PROPOSED); }
    } catch { /* nothing was kept */ }
  }

  // A search without what is empty has a shorter address.
  document.addEventListener("formdata", (event) => {
    if (event.target.getAttribute("role") !== "search") { return; }
    for (const [name, value] of [...event.formData]) {
      if (value === "" || value === "relevance" && name === "sort" || value === "table" && name === "view") { event.formData.delete(name); }
    }
  });
})();
