package dev.afterword.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives each heading of one document its id, as code hosts do ({@code What went well} → {@code
 * what-went-well}, the second {@code what-went-well-1}), so that links written for them work here.
 * Each begins with {@link #PREFIX}, so that no document takes an id of the page.
 */
public final class Anchors {
  public static final String PREFIX = "doc-";

  private final Map<String, Integer> given = new HashMap<>();

  /** The id of the next heading with this text. */
  public String next(String heading) {
    String slug = slug(heading);
    String id = slug;
    while (given.containsKey(id)) {
      id = slug + "-" + given.merge(slug, 1, Integer::sum);
    }
    given.put(id, 0);
    return PREFIX + id;
  }

  /** The id that the fragment of a link written in a document leads to. */
  public static String of(String fragment) {
    String id = fragment.toLowerCase(Locale.ROOT);
    return id.startsWith(PREFIX) ? id : PREFIX + id;
  }

  private static String slug(String heading) {
    String slug =
        heading
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
            .replace(' ', '-');
    return slug.isEmpty() ? "section" : slug;
  }
}
