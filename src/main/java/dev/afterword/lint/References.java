package dev.afterword.lint;

/**
 * What a library holds besides the text that is looked at: answers whether what the text names is
 * there. Both are asked for only when a text names something.
 */
public interface References {
  /** Knows of nothing that is missing: for a text without its library. */
  References UNKNOWN =
      new References() {
        @Override
        public boolean hasFile(String path) {
          return true;
        }

        @Override
        public boolean hasDocument(String id) {
          return true;
        }
      };

  /**
   * Whether there is a file or folder.
   *
   * @param path from the library's root, without {@code .} and {@code ..} but at its beginning,
   *     where they lead out of the library: {@code ../src/pool.go}
   */
  boolean hasFile(String path);

  /** Whether a document has that id, or that path with or without its extension. */
  boolean hasDocument(String id);
}
