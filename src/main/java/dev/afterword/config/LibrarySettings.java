package dev.afterword.config;

import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.lint.Level;
import dev.afterword.yaml.FrontMatter;
import dev.afterword.yaml.FrontMatterReader;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a library says of itself in its {@value #PATH}.
 *
 * @param lintLevels by rule, where the library wants another than the rule's own
 * @param problems values that could not be used; the built-in ones stand in for them
 */
public record LibrarySettings(
    Taxonomy taxonomy, Map<String, Level> lintLevels, List<Problem> problems) {
  /** Where a library keeps its settings, below its root. */
  public static final String PATH = ".afterword/settings.yml";

  /** What holds for a library without a settings file. */
  public static final LibrarySettings NONE =
      new LibrarySettings(Taxonomy.DEFAULT, Map.of(), List.of());

  public LibrarySettings {
    lintLevels = Map.copyOf(lintLevels);
    problems = List.copyOf(problems);
  }

  /** Reads the text of a settings file; what cannot be used is among the problems. */
  public static LibrarySettings read(String text, ReadingLimits limits) {
    FrontMatter file = new FrontMatterReader(limits).read(Language.YAML, text, 1);
    LibrarySettings read = new SettingsReader(file.values(), file::line).read();
    List<Problem> all = new ArrayList<>(file.problems());
    all.addAll(read.problems());
    return new LibrarySettings(read.taxonomy(), read.lintLevels(), all);
  }
}
