package dev.afterword.git.hosted;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Who writes, as git records it.
 *
 * @param name as written, without what ends a name in git; not blank
 * @param email an address, or anything else without blanks
 */
public record Person(String name, String email) {
  private static final int LONGEST = 200;

  /** What writes where no person does. */
  public static final Person AFTERWORD = new Person("Afterword", "afterword@localhost");

  public Person {
    name = cleaned(name);
    email = cleaned(email).replace(" ", "");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("name: \"\" (expected who writes, as git records it)");
    }
    if (email.isEmpty()) {
      throw new IllegalArgumentException("e-mail: \"\" (expected an address, as git records it)");
    }
  }

  private static String cleaned(String text) {
    String clean = text.replaceAll("[\\p{Cntrl}<>\\u202a-\\u202e\\u2066-\\u2069]", " ").strip();
    return clean.length() > LONGEST ? clean.substring(0, LONGEST).strip() : clean;
  }

  PersonIdent at(Instant when) {
    return new PersonIdent(name, email, when, ZoneOffset.UTC);
  }

  /** As trailers of a commit name people: {@code Ana <ana@example.org>}. */
  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
