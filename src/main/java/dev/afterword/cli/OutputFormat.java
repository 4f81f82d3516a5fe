package dev.afterword.cli;

/** For whom a command prints. */
enum OutputFormat {
  text,
  json
}
