package dev.afterword.markdown;

import org.jspecify.annotations.Nullable;

/** Turns the targets written in a document into addresses of the site. */
public interface LinkTargets {
  /**
   * The address of a link.
   *
   * @param path the document's path, which relative targets start from
   * @param target as written: relative ({@code ../playbooks/db.md#steps}), a wiki link's id, or
   *     absolute
   * @return the address, null when the target leads nowhere in the library (it is then shown as
   *     text with a mark)
   */
  @Nullable String link(String path, String target);

  /** The address of an image, null when it leads nowhere. */
  @Nullable String image(String path, String target);
}
