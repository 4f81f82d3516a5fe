package dev.afterword.proposal;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files and branches, made from what people write. */
public final class Slug {
  private static final int LONGEST = 60;

  private Slug() {}

  /**
   * Lower-case letters, digits and single dashes.
   *
   * @param otherwise what to use when nothing is left
   */
  public static String of(String text, String otherwise) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    String slug = cut.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? otherwise : slug;
  }
}
