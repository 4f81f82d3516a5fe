// Does to every element what a reader may do, and fires every handler that an attribute names.
() => {
  const runs = /^[\s\x00-\x20]*(javascript|vbscript|data):/i;
  addEventListener("click", (event) => {
    const to = event.target.closest && event.target.closest("a[href], area[href], [formaction], form[action]");
    if (!to || !runs.test(to.getAttribute("href") || to.getAttribute("formaction") || to.getAttribute("action"))) { event.preventDefault(); }
  }, true);
  const fire = (element, name) => {
    try { element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true })); } catch { /* the handler's own fault */ }
  };
  for (const element of [...document.body.querySelectorAll("*")].slice(0, 3000)) {
    if (element.matches("[data-print], [data-copy]") || element.closest(".site-header, .site-footer")) { continue; }
    ["mouseover", "mouseenter", "mousemove", "mousedown", "mouseup"].forEach((name) => fire(element, name));
    for (const attribute of [...element.attributes]) {
      if (/^on/i.test(attribute.name)) { fire(element, attribute.name.slice(2).toLowerCase()); }
    }
    if (element.tabIndex >= 0 && element.focus) { element.focus({ preventScroll: true }); }
    if (!element.matches("summary, select")) { fire(element, "click"); }
  }
}
