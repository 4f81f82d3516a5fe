package dev.afterword.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of this site, to which a form may lead back. */
final class OwnPaths {
  /** Browsers take "//host" and "/\host" for another site. */
  private static final Pattern OWN =
      Pattern.compile("/(?:[\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]*)?");

  private OwnPaths() {}

  /** The address when it is one, else the other. */
  static String orElse(@Nullable String address, String other) {
    return address != null && OWN.matcher(address).matches() ? address : other;
  }
}
