package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Paths that others ask for. */
public final class LibraryPath {
  private static final String SETTINGS_FOLDER = ".afterword";

  private LibraryPath() {}

  /**
   * Whether a path can name a file of the library: relative, without {@code ..}, and in no hidden
   * folder but that of the library's settings.
   */
  public static boolean isReadable(String path) {
    String[] names = path.split("/", -1);
    return Arrays.stream(names)
            .allMatch(name -> EntryName.of(name.getBytes(UTF_8)).flaw().isEmpty())
        && Arrays.stream(names, 0, names.length - 1)
            .allMatch(name -> !name.startsWith(".") || name.equals(SETTINGS_FOLDER));
  }
}
