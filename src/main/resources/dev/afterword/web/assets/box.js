// The search box: suggestions while one types, the palette, recent and saved searches. Without it each box is a form.
(() => {
  "use strict";
  const RECENT = "afterword-recent";
  const SAVED = "afterword-saved";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const say = (text) => { one("[data-announce]").textContent = text; };
  const made = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });

  // What the browser keeps. Other programs of this origin may have written there: only what has our shape is taken.
  const kept = (key, fits) => {
    try {
      const list = JSON.parse(localStorage.getItem(key));
      return Array.isArray(list) ? list.filter(fits) : [];
    } catch { return []; }
  };
  const keep = (key, list) => { try { localStorage.setItem(key, JSON.stringify(list)); } catch { /* storage is blocked: nothing is kept */ } };
  const recent = () => kept(RECENT, (it) => typeof it === "string");
  const saved = () => kept(SAVED, (it) => it && typeof it.name === "string" && /^\/search\?/.test(it.href));
  const remember = (text) => {
    const query = text.trim();
    if (query) { keep(RECENT, [query, ...recent().filter((it) => it !== query)].slice(0, 20)); }
  };
  const forget = (href) => keep(SAVED, saved().filter((it) => it.href !== href));

  const own = (text, everywhere) => {
    const wanted = text.trim().toLowerCase();
    const fits = (it) => it.text.toLowerCase().includes(wanted);
    const pages = everywhere ? all(".site-nav a").map((it) => ({ kind: "page", text: it.textContent, href: it.getAttribute("href") })) : [];
    const searches = saved().map((it) => ({ kind: "saved", text: it.name, href: it.href }));
    const before = recent().map((it) => ({ kind: "recent", text: it, query: it })).filter((it) => it.text !== text.trim());
    const most = wanted ? 3 : 6;
    return [...pages.filter(fits), ...searches.filter(fits).slice(0, most), ...before.filter(fits).slice(0, most)];
  };
  const clearing = (text) => text.trim() || recent().length === 0 ? [] : [
    { kind: "", text: "Clear recent searches", act: () => { keep(RECENT, []); say("Recent searches are cleared."); } },
  ];

  // A combobox: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
  const combobox = (input) => {
    const everywhere = input.dataset.suggest === "palette";
    const live = input.form.hasAttribute("hx-get");
    const list = made("ul", "suggestions", "");
    let items = [];
    let active = -1;
    let asked = null;
    let timer = 0;
    list.id = `${input.id}-list`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.parentElement.append(list);

    const point = (at) => {
      active = at;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
      if (at < 0) { input.removeAttribute("aria-activedescendant"); return; }
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    };
    const show = (found) => {
      items = found;
      list.replaceChildren(...found.map((it, i) => {
        const option = made("li", "", "");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.append(made("span", "suggested", it.text));
        if (it.kind) { option.append(made("span", "suggested-as", it.count ? `${it.kind} · ${it.count}` : it.kind)); }
        return option;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      point(-1);
      if (found.length > 0) { say(found.length === 1 ? "1 suggestion" : `${found.length} suggestions`); }
    };
    const settle = () => {
      clearTimeout(timer);
      if (asked) { asked.abort(); }
    };
    const close = () => {
      settle();
      if (!list.hidden) { show([]); }
    };
    const suggest = async () => {
      const at = input.selectionStart;
      const text = input.value.slice(0, at);
      const rest = input.value.slice(at).trimStart();
      if (asked) { asked.abort(); }
      asked = new AbortController();
      let answered = [];
      try {
        const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, { signal: asked.signal });
        if (answer.ok) { answered = (await answer.json()).suggestions; }
      } catch (failure) {
        if (failure.name === "AbortError") { return; }
      }
      if (document.activeElement !== input) { return; }
      const names = { search: "saved", title: "document" };
      const theirs = answered
        .filter((it) => !(live && it.kind === "title"))
        .map((it) => ({ ...it, kind: it.field || names[it.kind] || it.kind, query: it.query && it.query + rest, at: it.query && it.query.length }));
      show([...own(input.value, everywhere), ...theirs, ...clearing(input.value)]);
    };
    const choose = (it) => {
      if (it.act) { it.act(); suggest(); return; }
      close();
      if (it.href) { location.href = it.href; return; }
      input.value = it.query;
      if (it.kind === "recent") { input.form.requestSubmit(); return; }
      input.setSelectionRange(it.at, it.at);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };

    const steps = { ArrowDown: 1, ArrowUp: -1 };
    input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(suggest, 80); });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) { return; }
      const step = steps[event.key];
      if (step && !list.hidden) {
        event.preventDefault();
        settle(); // A late answer must not change the list under whoever chooses from it.
        const places = items.length + 1;
        point((active + 1 + step + places) % places - 1);
      } else if (step === 1) {
        event.preventDefault();
        suggest().then(() => { if (items.length > 0) { point(0); } });
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        choose(items[active]);
      } else if (event.key === "Enter") {
        close();
      } else if (event.key === "Escape" && (everywhere || !list.hidden)) {
        event.preventDefault();
        if (everywhere) { input.closest("dialog").close(); } else { close(); }
      }
    });
    input.addEventListener("click", () => { if (list.hidden && !input.value) { suggest(); } });
    input.addEventListener("blur", () => { if (!everywhere) { close(); } });
    // The field keeps the focus while the list is used by mouse or finger.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) { choose(items[[...list.children].indexOf(option)]); }
    });
    return suggest;
  };

  const boxes = new Map(all("[data-suggest]").map((input) => [input, combobox(input)]));
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("role") === "search") { remember(event.target.elements.q.value); }
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest(".hit a")) { remember(one("#aw-q").value); }
  });

  // The palette.
  const palette = one("[data-palette]");
  const field = palette.querySelector("input");
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") { return; }
    event.preventDefault();
    if (palette.open) { palette.close(); return; }
    field.value = "";
    palette.showModal();
    boxes.get(field)();
  });
  palette.addEventListener("click", (event) => {
    if (event.target === palette || event.target.closest("[data-close]")) { palette.close(); }
  });

  // Saved searches: kept and forgotten on the search page, listed on the first one.
  const isSaved = (href) => saved().some((it) => it.href === href);
  const refresh = () => {
    const button = one("[data-keep]");
    const feed = one("[data-feed]");
    const link = one("[data-feed-link]");
    if (button) { button.textContent = isSaved(button.dataset.keep) ? "Forget it in this browser" : "Keep in this browser"; }
    if (feed && link) { link.setAttribute("href", feed.getAttribute("href")); }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-keep]");
    if (!button) { return; }
    const href = button.dataset.keep;
    if (isSaved(href)) {
      forget(href);
      say("The search is forgotten.");
    } else {
      keep(SAVED, [{ name: button.dataset.name.slice(0, 200), href }, ...saved()].slice(0, 50));
      say("The search is kept in this browser: it is on the home page and in the palette.");
    }
    refresh();
  });
  // What the boxes chose stands in the text, too; what is being typed is left alone.
  document.addEventListener("htmx:after:swap", () => {
    const text = one("#aw-q");
    const shown = one("#aw-results [name=was]");
    if (text && shown && document.activeElement !== text) { text.value = shown.value; }
    refresh();
  });
  refresh();

  const home = one("[data-saved]");
  if (home) {
    const places = home.querySelector("ul");
    saved().forEach((it) => {
      const entry = made("li", "", "");
      const link = Object.assign(made("a", "chip", it.name), { href: it.href });
      const button = Object.assign(made("button", "forget", "×"), { type: "button" });
      button.setAttribute("aria-label", `Forget ${it.name}`);
      button.addEventListener("click", () => {
        forget(it.href);
        entry.remove();
        home.hidden = places.children.length === 0;
        say("The search is forgotten.");
      });
      entry.append(link, button);
      places.append(entry);
      home.hidden = false;
    });
  }
})();
