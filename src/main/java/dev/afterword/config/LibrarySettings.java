package dev.afterword.config;

import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.forge.ProjectNames;
import dev.afterword.lint.LintSettings;
import dev.afterword.yaml.FrontMatter;
import dev.afterword.yaml.FrontMatterReader;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a library says of itself in its {@value #PATH}.
 *
 * @param lint what it wants to hear of its documents
 * @param searches what its readers look for again and again, in the order to be shown
 * @param actions where changes of action items are committed
 * @param trackers the projects that may be asked about, by the operator's name of a tracker
 * @param problems values that could not be used; the built-in ones stand in for them
 */
public record LibrarySettings(
    Taxonomy taxonomy,
    LintSettings lint,
    List<SharedSearch> searches,
    WrittenTo actions,
    Map<String, ProjectNames> trackers,
    List<Problem> problems) {
  /** Where a library keeps its settings, below its root. */
  public static final String PATH = ".afterword/settings.yml";

  /** What holds for a library without a settings file. */
  public static final LibrarySettings NONE =
      new LibrarySettings(
          Taxonomy.DEFAULT, LintSettings.NONE, List.of(), WrittenTo.MAIN, Map.of(), List.of());

  public LibrarySettings {
    searches = List.copyOf(searches);
    trackers = Map.copyOf(trackers);
    problems = List.copyOf(problems);
  }

  /** Reads the text of a settings file; what cannot be used is among the problems. */
  public static LibrarySettings read(String text, ReadingLimits limits) {
    FrontMatter file = new FrontMatterReader(limits).read(Language.YAML, text, 1);
    LibrarySettings read = new SettingsReader(file.values(), file::line).read();
    List<Problem> all = new ArrayList<>(file.problems());
    all.addAll(read.problems());
    return new LibrarySettings(
        read.taxonomy(), read.lint(), read.searches(), read.actions(), read.trackers(), all);
  }
}
