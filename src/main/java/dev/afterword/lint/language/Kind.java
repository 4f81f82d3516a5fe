package dev.afterword.lint.language;

/** What a word does in its sentence, as far as is needed to find the subject of a verb. */
enum Kind {
  PRONOUN,
  DETERMINER,
  /** Nouns, names and adjectives: what a noun phrase is made of. */
  NOUN,
  VERB,
  AUXILIARY,
  MODAL,
  ADVERB,
  PREPOSITION,
  /** "and", "or", "but": joins words as well as clauses. */
  CONJUNCTION,
  /** "because", "when", "that", "who": opens a clause. */
  SUBORDINATOR,
  TO,
  PUNCTUATION
}
