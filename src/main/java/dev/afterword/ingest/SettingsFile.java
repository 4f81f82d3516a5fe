package dev.afterword.ingest;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.Content;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the settings that a library brings. */
public final class SettingsFile {
  private SettingsFile() {}

  /** The settings as they are served now; the built-in ones for a library without. */
  public static LibrarySettings read(GitLibrary git, @Nullable Head head, ReadingLimits limits)
      throws LibraryException {
    return read(git, head, limits, LibrarySettings.NONE);
  }

  /**
   * The settings as they are served now.
   *
   * @param before what holds on while the file is damaged
   */
  static LibrarySettings read(
      GitLibrary git, @Nullable Head head, ReadingLimits limits, LibrarySettings before)
      throws LibraryException {
    Optional<Content> content = git.present(head, LibrarySettings.PATH, limits.frontMatterBytes());
    return switch (content.orElse(null)) {
      case Content.Whole whole ->
          LibrarySettings.read(new String(whole.bytes(), StandardCharsets.UTF_8), limits);
      case Content.Unreadable damaged ->
          new LibrarySettings(
              before.taxonomy(),
              before.lint(),
              before.searches(),
              before.actions(),
              before.trackers(),
              List.of(damaged.problem()));
      case null, default -> LibrarySettings.NONE;
    };
  }
}
