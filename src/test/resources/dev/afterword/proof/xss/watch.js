// Runs before anything else in every frame: what payloads call is written down instead of done.
(() => {
  let told = 0;
  const tell = (kind, detail) => {
    // A payload that calls for ever would otherwise never end.
    if (++told > 20) { throw new Error("enough"); }
    window.afterwordSeen(kind, String(detail).slice(0, 300), location.href);
  };
  const replace = (owner, name) => { owner[name] = (...all) => tell("executed", name + "(" + all + ")"); };
  ["alert", "confirm", "prompt", "print", "open"].forEach((name) => replace(window, name));
  ["log", "info", "debug", "warn", "error", "trace", "dir", "table"].forEach((name) => replace(console, name));
  document.addEventListener("securitypolicyviolation", (event) =>
    tell("violation", event.effectiveDirective + " " + event.blockedURI + " " + event.sample));
})();
