package dev.afterword.author;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The part of a file's name that tells its title: {@code checkout-answered-502}. */
public final class Slug {
  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");

  /** Letters that do not come apart into a plain letter and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of("ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "þ", "th", "ı", "i");

  private Slug() {}

  /** The same; another word where nothing is left. */
  public static String of(String title, String otherwise) {
    String slug = of(title);
    return slug.isEmpty() ? otherwise : slug;
  }

  /** Of a title in letters and digits of ASCII, else in its own; empty when it has neither. */
  static String of(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(Normalizer.normalize(lower, Form.NFKD)).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    String slug = joined(NOT_ASCII_WORD, plain.replace("'", "").replace("’", ""));
    return slug.isEmpty() ? joined(NOT_WORD, Normalizer.normalize(lower, Form.NFC)) : slug;
  }

  private static String joined(Pattern between, String text) {
    String slug = ENDS.matcher(between.matcher(text).replaceAll("-")).replaceAll("");
    if (slug.codePointCount(0, slug.length()) <= LONGEST) {
      return slug;
    }
    String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST + 1));
    int word = cut.lastIndexOf('-');
    return word > LONGEST / 2
        ? cut.substring(0, word)
        : cut.substring(0, cut.offsetByCodePoints(0, LONGEST));
  }
}
