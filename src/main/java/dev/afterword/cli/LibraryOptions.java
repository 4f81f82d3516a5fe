package dev.afterword.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command works on. */
public final class LibraryOptions {
  private static final String SAMPLES = "sample-postmortems";

  @Option(
      names = {"-C", "--library"},
      paramLabel = "DIR|URL",
      description =
          "The library: a folder, a bare repository or a git URL (default: this folder if it holds"
              + " .afterword/settings.yml, else sample-postmortems).")
  private @Nullable String library;

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description =
          "The branch, tag or commit to serve (default: HEAD; of a remote, the remote's HEAD).")
  private @Nullable String ref;

  /** Whether a library or a ref was asked for. */
  boolean isGiven() {
    return library != null || ref != null;
  }

  /** The same options for another folder. */
  static LibraryOptions at(Path folder) {
    LibraryOptions options = new LibraryOptions();
    options.library = folder.toString();
    return options;
  }

  /** The library's location as text. */
  public String library() {
    if (library != null) {
      return library;
    }
    return Files.exists(Path.of(".afterword", "settings.yml")) ? "." : samples();
  }

  public Optional<String> ref() {
    return Optional.ofNullable(ref);
  }

  /**
   * The demonstration library beside the launcher, which tells where it stands; else below this
   * folder.
   */
  private static String samples() {
    String home = System.getProperty("afterword.home");
    return home == null ? SAMPLES : Path.of(home, SAMPLES).toString();
  }
}
