package dev.afterword.markdown;

import java.util.List;
import java.util.Locale;

/** Parts of a document's path. */
final class Paths {
  private static final List<String> ENDINGS =
      List.of(".html.md.erb", ".md.erb", ".markdown", ".html.md", ".md", ".qmd", ".mdx");

  private Paths() {}

  static String withoutExtension(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending) && path.length() > ending.length()) {
        return path.substring(0, path.length() - ending.length());
      }
    }
    return path;
  }

  /** The file's name without folder and extension. */
  static String stem(String path) {
    return withoutExtension(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether the path is that of a post, whose date is the day of publication. */
  static boolean isPost(String path) {
    String lower = "/" + path.toLowerCase(Locale.ROOT);
    return lower.contains("/_posts/") || lower.contains("/posts/") || lower.contains("/blog/");
  }
}
