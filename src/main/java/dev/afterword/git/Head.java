package dev.afterword.git;

import java.util.regex.Pattern;

/**
 * The commit at which a library stands.
 *
 * @param commit the full commit id, 40 hexadecimal digits
 */
public record Head(String commit) {
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

  public Head {
    if (!FULL_ID.matcher(commit).matches()) {
      throw new IllegalArgumentException(
          "commit: \"" + commit + "\" (expected 40 hexadecimal digits)");
    }
  }
}
