package dev.afterword.forge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose HTTP interface a forge has. */
public enum ForgeKind {
  GITHUB,
  GITLAB,
  /** Forgejo, too. */
  GITEA;

  /** The name used in settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that label. */
  public static Optional<ForgeKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
