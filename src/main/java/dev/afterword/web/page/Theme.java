package dev.afterword.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light or dark, as chosen by the reader; a cookie remembers it. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** The name in the cookie, in the form and in {@code data-theme}: {@code dark}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> of(String label) {
    return Arrays.stream(values()).filter(theme -> theme.label().equals(label)).findFirst();
  }
}
