package dev.afterword.lint.language;

/**
 * A word, a number or a punctuation mark. Contractions are two: {@code should} and {@code 've}.
 *
 * @param word the form in which it is compared: lower case, {@code n't} as {@code not}; empty when
 *     it stands in a quotation
 * @param start the offset of its first character in the text
 * @param end the offset behind its last
 */
record Token(String text, String word, int start, int end) {

  boolean isQuoted() {
    return word.isEmpty();
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0)) || text.charAt(0) == '@';
  }

  Token quoted() {
    return new Token(text, "", start, end);
  }
}
