package dev.afterword.lint.language;

/** Who or what a noun phrase names. */
enum Actor {
  /** I, we. */
  SELF,
  /** A role or someone: "the engineer", "she". */
  PERSON,
  /** A person by name. */
  NAME,
  /** "the payments team", "QA". */
  TEAM,
  /** Whom it may or may not be: "they". */
  THEY,
  NOBODY,
  EVERYONE,
  /** Users, vendors: outside, and mostly those who were hit. */
  OUTSIDER,
  /** A capitalised word that no list knows: a person as likely as a product. */
  UNKNOWN_NAME,
  /** Software and everything else. */
  THING,
  /** The subject is left out, as in notes: "Forgot to renew the key". */
  LEFT_OUT,
  /** An infinitive or another form that has no subject. */
  NOT_FINITE;

  /** Whether it is surely someone of the organisation. */
  boolean isInside() {
    return switch (this) {
      case SELF, PERSON, NAME, TEAM, NOBODY, EVERYONE -> true;
      case THEY, OUTSIDER, UNKNOWN_NAME, THING, LEFT_OUT, NOT_FINITE -> false;
    };
  }

  /** Whether it may be a human being, where the verb leaves no other choice. */
  boolean mayBeHuman() {
    return switch (this) {
      case SELF, PERSON, NAME, TEAM, NOBODY, EVERYONE, THEY, OUTSIDER, UNKNOWN_NAME, LEFT_OUT ->
          true;
      case THING, NOT_FINITE -> false;
    };
  }
}
