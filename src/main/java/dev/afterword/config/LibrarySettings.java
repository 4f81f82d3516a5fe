package dev.afterword.config;

import dev.afterword.domain.Problem;
import dev.afterword.domain.Taxonomy;
import java.util.List;

/**
 * What a library says of itself in its {@value #PATH}.
 *
 * @param problems values that could not be used; the built-in ones stand in for them
 */
public record LibrarySettings(Taxonomy taxonomy, List<Problem> problems) {
  /** Where a library keeps its settings, below its root. */
  public static final String PATH = ".afterword/settings.yml";

  /** What holds for a library without a settings file. */
  public static final LibrarySettings NONE = new LibrarySettings(Taxonomy.DEFAULT, List.of());

  public LibrarySettings {
    problems = List.copyOf(problems);
  }
}
