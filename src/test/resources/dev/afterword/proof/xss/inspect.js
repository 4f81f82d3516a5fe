// What stands in a page that only a payload can have brought, and which marks are not in it.
(marks) => {
  const found = [];
  const say = (what, element) => found.push(what + ": " + element.outerHTML.slice(0, 200));
  const own = (address) => new URL(address, location.href).origin === location.origin;
  const runs = /^(javascript|vbscript|data|blob|filesystem|view-source|file|about):/i;
  const foreign = "iframe, frame, frameset, object, embed, applet, base, style, template, math, foreignObject, " +
    "animate, animateTransform, animateMotion, set, use, image, video, audio, source, track, portal, marquee, article noscript, meta[http-equiv], " +
    "body link, body meta, body title:not(svg title), svg a, svg script, textarea, keygen, isindex, xmp, plaintext, listing, [is], [slot], [style], [srcset], [ping], [background], [contenteditable], [popover]";
  // How Chromium shows text.
  const viewer = document.contentType === "text/html" ? null : document.querySelector("body > pre:only-child");
  document.querySelectorAll(foreign).forEach((element) => { if (element !== viewer) { say("element", element); } });
  document.querySelectorAll("script").forEach((element) => {
    if (!/^\/assets\/[\w.-]+$/.test(element.getAttribute("src") || "") || element.text !== "") { say("script", element); }
  });
  document.querySelectorAll("form").forEach((element) => {
    if (!/^\/(search|theme|difference\/.*)$/.test(element.getAttribute("action") || "")) { say("form", element); }
  });
  document.querySelectorAll("article :is(form, input, button, select, option, label, [name], [for], [autofocus], [tabindex])").forEach((element) => {
    if (!element.matches(".drawing, pre, table")) { say("control", element); }
  });
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) { say("handler " + name, element); }
      if (/^(data-)?hx-/i.test(name) && !element.matches("form#aw-search, article.prose")) { say("htmx " + name, element); }
      if (/^(href|src|action|formaction|xlink:href|data|poster|cite|longdesc|manifest|codebase|icon)$/i.test(name) && runs.test(value.replace(/[\x00-\x20]/g, ""))) { say("address", element); }
    }
    if (element.matches("img, link, script") && !own(element.src || element.href)) { say("other host", element); }
  }
  const text = document.documentElement.textContent;
  const missing = marks.filter((mark) => !text.includes(mark));
  if (text.includes("not read as Markdown")) { missing.push("Markdown"); }
  return { found, missing };
}
