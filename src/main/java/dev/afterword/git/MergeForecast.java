package dev.afterword.git;

import java.util.List;

/**
 * What merging a branch into the served one would meet.
 *
 * @param outlook whether it goes through
 * @param conflicts the paths where both sides changed the same, relative to the library's root;
 *     what is outside of the library begins with a slash. Untrusted text; not all of them when
 *     there are very many
 */
public record MergeForecast(Outlook outlook, List<String> conflicts) {
  public MergeForecast {
    conflicts = List.copyOf(conflicts);
  }

  /** How it would end. */
  public enum Outlook {
    CLEAN,
    CONFLICTS,
    /** Too much differs, or something could not be read. */
    UNKNOWN
  }
}
