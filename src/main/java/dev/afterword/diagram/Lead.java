package dev.afterword.diagram;

import org.jspecify.annotations.Nullable;

/**
 * What a mark of a chart says to who rests on it, and where it leads.
 *
 * @param href a path of this site, null when it leads nowhere
 */
public record Lead(String title, @Nullable String href) {
  public Lead {
    if (href != null && (!href.startsWith("/") || href.startsWith("//"))) {
      throw new IllegalArgumentException(
          "href: \"%s\" (expected a path of this site)".formatted(href));
    }
  }
}
