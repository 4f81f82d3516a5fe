// A meeting: all follow one item, and what is typed is kept in this browser until the server has it.
(() => {
  "use strict";
  const main = document.querySelector("[data-meeting]");
  if (!main) { return; }
  const address = main.dataset.meeting;
  const one = (selector, within = main) => within.querySelector(selector);
  const says = (text) => { one("[data-state]").textContent = text; };
  const area = () => one("[data-text]");
  const name = () => Date.now().toString(36) + Math.random().toString(36).slice(2);
  const kept = (key, value) => {
    try {
      if (value) { localStorage.setItem(address + key, JSON.stringify(value)); } else { localStorage.removeItem(address + key); }
    } catch { /* storage is blocked: only this page has it */ }
  };
  const found = (start) => {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(address + start)).sort()
        .map((key) => ({ key: key.slice(address.length), fields: JSON.parse(localStorage.getItem(key)) }));
    } catch { return []; }
  };
  let base = "";
  let typed = 0;
  let newest = 0;

  // What others wrote goes into the field without moving the cursor.
  const adopt = (text) => {
    const old = area().value;
    const most = Math.min(old.length, text.length);
    let start = 0;
    let end = 0;
    while (start < most && old[start] === text[start]) { start++; }
    while (end < most - start && old.at(-1 - end) === text.at(-1 - end)) { end++; }
    if (old !== text) { area().setRangeText(text.slice(start, text.length - end), start, old.length - end, "preserve"); }
    base = text;
  };

  // Saves wait in line and outlive the page. One of notes says what its writer began with: so the server loses no word of others.
  // What was refused stays until it is changed, or back in its form.
  const line = found("#save-");
  const ofText = (it) => it.fields.do === "text" && it.fields.item === main.dataset.key;
  const draftKey = (fields) => `#draft-${fields.form}-${fields.item}`;
  const forms = () => [...main.querySelectorAll("form")].filter((form) => form.dataset.save);
  const formOf = (key) => forms().find((it) => draftKey({ form: it.dataset.save, item: it.elements.namedItem("item").value }) === key);
  const put = (form, fields) => {
    [...form.elements].forEach((it) => {
      if (it.type === "checkbox") { it.checked = it.name in fields; } else if (it.type !== "submit" && it.name in fields) { it.value = fields[it.name]; }
    });
    if (form.closest("details")) { form.closest("details").open = true; }
  };
  const drop = (it) => {
    line.splice(line.indexOf(it), 1);
    kept(it.key);
  };
  const bringBack = () => line.filter((it) => it.refused && it.fields.form).forEach((it) => {
    const key = draftKey(it.fields);
    const form = formOf(key);
    if (!form || found(key).some((draft) => draft.key === key)) { return; }
    drop(it);
    kept(key, it.fields);
    put(form, it.fields);
  });
  const refuse = (it) => {
    const later = line.find((other) => other !== it && it.fields.do === "text" && other.fields.do === "text" && other.fields.item === it.fields.item);
    if (later) {
      later.fields.was = it.fields.was;
      kept(later.key, later.fields);
    } else if (ofText(it)) { base = it.fields.was; }
    if (later || !it.key) { drop(it); }
    it.refused = true;
    it.sent = false;
    bringBack();
  };
  let sending = false;
  let timer = 0;
  let leaving = "";
  const refused = "Not saved: it is too long, or a field is not as expected.";
  const send = async () => {
    const it = line.find((one) => !one.refused);
    if (sending || !it) { return; }
    const body = new FormData();
    Object.entries(it.fields).forEach((field) => body.append(...field));
    sending = it.sent = true;
    if (ofText(it)) { base = it.fields.text; }
    // A browser takes 64 kB along when its page is left.
    const keepalive = JSON.stringify(it.fields).length < 15000;
    const answer = await fetch(address, { method: "POST", body, keepalive, headers: { Accept: "application/json" } }).catch(() => null);
    sending = false;
    if (it.key && (!answer || answer.status >= 500)) {
      leaving = "";
      says("Not saved yet: no connection. It is kept in this browser.");
      setTimeout(send, 2000);
      return;
    }
    if (answer && answer.ok) {
      const saved = await answer.json();
      newest = saved.version;
      drop(it);
      if (ofText(it) && !line.some(ofText)) { adopt(saved.text); }
      if (it.key && line.length === 0) { says(saved.both ? "Saved. Somebody else wrote in the same place: both texts stand here." : "Saved."); }
    } else {
      leaving = "";
      refuse(it);
      says(!answer ? "No connection." : answer.status === 404 ? "The meeting is over: what was typed last is not in its minutes." : refused);
    }
    if (leaving && line.length === 0) { location.assign(leaving); }
    send();
    refresh(true);
  };
  const queue = (fields) => {
    const it = { key: `#save-${name()}`, fields };
    line.push(it);
    return it;
  };
  main.addEventListener("input", ({ target }) => {
    typed = Date.now();
    if (target.matches("[data-text]")) {
      const it = line.find((other) => ofText(other) && !other.sent) || queue({ do: "text", item: main.dataset.key, was: base });
      it.fields.text = target.value;
      it.refused = false;
      kept(it.key, it.fields);
      says("Not saved yet…");
      clearTimeout(timer);
      timer = setTimeout(send, 400);
    } else if (target.form.dataset.save) {
      const fields = Object.fromEntries(new FormData(target.form));
      fields.form = target.form.dataset.save;
      kept(draftKey(fields), fields);
    }
  });
  main.addEventListener("submit", (event) => {
    const form = event.target;
    const { save } = form.dataset;
    if (save === undefined) { return; }
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form, event.submitter));
    if (save) {
      fields.form = save;
      kept(draftKey(fields));
      if (fields.seen === "0") {
        fields.id = name();
        form.reset();
      } else { event.submitter.focus(); }
      kept(queue(fields).key, fields);
      bringBack();
    } else if (fields.do !== "text") { line.push({ fields }); }
    send();
  });
  main.addEventListener("change", () => send());
  addEventListener("pagehide", () => send());

  // The page follows the meeting; it does not leave somebody who is typing.
  let busy = false;
  let again = false;
  const drafts = () => found("#draft-").forEach(({ key, fields }) => {
    const form = formOf(key);
    if (form) { put(form, fields); }
  });
  const fill = () => {
    one("[data-full]").hidden = !document.fullscreenEnabled;
    if (!area()) { return; }
    const mine = line.findLast(ofText);
    base = area().value;
    if (mine) { area().value = mine.fields.text; }
    drafts();
    bringBack();
  };
  const turn = (next, within) => {
    document.title = document.title.replace(main.dataset.title, next.dataset.title);
    Object.assign(main.dataset, next.dataset);
    main.replaceChildren(...next.childNodes);
    fill();
    show();
    scrollTo(0, 0);
    if (within) { one("h1").focus({ preventScroll: true }); }
    document.querySelector("[data-announce]").textContent = main.dataset.title;
  };
  const renew = (next, focus) => {
    main.dataset.version = next.dataset.version;
    next.querySelectorAll("[data-live]").forEach((piece) => {
      const old = document.getElementById(piece.id);
      const within = old.contains(focus);
      if (old.innerHTML === piece.innerHTML || within && focus.matches("input, select")) { return; }
      const place = [...old.querySelectorAll("button")].indexOf(focus);
      old.replaceChildren(...piece.childNodes);
      if (within) { (old.querySelectorAll("button")[place] || one("button", old) || old).focus(); }
    });
    drafts();
    if (area() && !line.some(ofText)) { adopt(one("[data-text]", next).value); }
  };
  const refresh = async (mine) => {
    if (busy) { again = true; return; }
    busy = true;
    const answer = await fetch(`${address}/part${location.search}`).catch(() => null);
    const text = answer && answer.ok ? await answer.text() : "";
    busy = false;
    const next = one("[data-meeting]", new DOMParser().parseFromString(text, "text/html"));
    const focus = document.activeElement;
    if (next && Number(next.dataset.version) < newest) {
      again = true; // It was on its way before the last save was.
    } else if (next && next.dataset.item === main.dataset.item) {
      renew(next, focus);
    } else if (next && !mine && focus.matches("input, textarea") && Date.now() - typed < 3000) {
      setTimeout(refresh, 1000);
    } else if (next) { turn(next, main.contains(focus)); }
    if (again) { again = false; refresh(); }
  };

  // The time is the server's.
  let clock = null;
  const show = () => {
    if (!clock) { return; }
    const left = clock.left - (clock.running ? (performance.now() - clock.heard) / 1000 : 0);
    const seconds = Math.floor(Math.abs(left));
    one("[data-clock]").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} ${left < 0 ? "over" : "left"}${clock.running ? "" : ", paused"}`;
    one("[data-clock]").classList.toggle("over", left < 0);
  };
  setInterval(show, 1000);
  const listen = () => {
    const source = new EventSource(`${address}/events`);
    source.onmessage = ({ data }) => {
      clock = { ...JSON.parse(data), heard: performance.now() };
      show();
      if (String(clock.version) === main.dataset.version) { return; }
      if (String(clock.item) !== main.dataset.item) { refresh(); } else { setTimeout(refresh, 300 + Math.random() * 1200); }
    };
    source.addEventListener("over", () => {
      source.close();
      clock = null;
      one("[data-clock]").textContent = "The meeting is over";
      says("The meeting is over.");
    });
    source.onerror = () => { if (source.readyState === 2) { setTimeout(listen, 5000); } };
  };
  main.addEventListener("click", (event) => {
    const { target } = event;
    if (target.matches("[data-finish]") && line.length > 0) {
      event.preventDefault();
      leaving = target.href;
      says(line.every((it) => it.refused) ? refused : "Not saved yet…");
      one("[data-state]").scrollIntoView({ block: "center" });
      send();
    }
    if (!target.matches("[data-full]")) { return; }
    if (document.fullscreenElement) { document.exitFullscreen(); } else { document.documentElement.requestFullscreen(); }
  });
  addEventListener("online", send);
  fill();
  listen();
  send();
})();
