package dev.afterword.cli;

/** For whom findings are printed. */
enum LintFormat {
  text,
  json,
  sarif,
  junit,
  github
}
