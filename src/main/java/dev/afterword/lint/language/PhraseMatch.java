package dev.afterword.lint.language;

/**
 * @param group the file's and the list's name: {@code normative.words}
 * @param from the first token
 * @param to the last token
 */
record PhraseMatch(String group, int from, int to) {}
