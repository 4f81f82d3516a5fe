package dev.afterword.lint.language;

/** What the text is for; headings, quotations and code are left out by the caller. */
public enum Context {
  PROSE,
  /** One item of a plan: what shall be done. */
  ACTION,
  /** Under "what could have gone better", where "we should have" is what the section asks for. */
  COULD_BE_BETTER
}
