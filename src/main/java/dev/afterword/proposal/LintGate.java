package dev.afterword.proposal;

import dev.afterword.config.LibrarySettings;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.git.Content;
import dev.afterword.git.DocumentChange;
import dev.afterword.git.GitLibrary;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.MainGate;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import dev.afterword.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps documents with lint errors off the branch that is served; warnings and advice pass. */
public final class LintGate implements MainGate {
  private static final int MOST_TOLD = 50;

  private final GitLibrary git;
  private final Supplier<LibrarySettings> settings;
  private final ReadingLimits limits;

  /**
   * Makes a gate.
   *
   * @param settings of what is served at the time: those of the change itself are not obeyed
   */
  public LintGate(GitLibrary git, Supplier<LibrarySettings> settings, ReadingLimits limits) {
    this.git = git;
    this.settings = settings;
    this.limits = limits;
  }

  @Override
  public List<String> objections(@Nullable String from, String to) {
    LibrarySettings now = settings.get();
    Linter linter = new Linter(now.taxonomy(), limits, now.lint());
    List<String> errors = new ArrayList<>();
    try {
      for (DocumentChange change : changes(from, to)) {
        findings(linter, change).stream()
            .filter(finding -> finding.level() == Level.ERROR)
            .map(LintGate::told)
            .forEach(errors::add);
      }
    } catch (LibraryException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    if (errors.size() > MOST_TOLD) {
      int more = errors.size() - MOST_TOLD;
      return Stream.concat(
              errors.stream().limit(MOST_TOLD), Stream.of("and " + more + " more errors"))
          .toList();
    }
    return errors;
  }

  private List<DocumentChange> changes(@Nullable String from, String to) throws LibraryException {
    Head before = from == null ? null : new Head(from);
    return git.changes(before, new Head(to)).documents();
  }

  private List<Finding> findings(Linter linter, DocumentChange change) {
    return switch (change) {
      case DocumentChange.Added added -> findings(linter, added.path(), added.blob());
      case DocumentChange.Changed changed -> findings(linter, changed.path(), changed.blob());
      case DocumentChange.Renamed renamed -> findings(linter, renamed.path(), renamed.blob());
      case DocumentChange.Removed _ -> List.of();
    };
  }

  private List<Finding> findings(Linter linter, String path, String blob) {
    return switch (git.read(blob, limits.fileBytes())) {
      case Content.Whole whole -> linter.lint(path, whole.bytes());
      case Content.Beginning beginning -> linter.lint(path, beginning.bytes());
      case Content.Unreadable unreadable -> linter.problems(path, List.of(unreadable.problem()));
    };
  }

  private static String told(Finding finding) {
    return "%s:%d: %s (%s)"
        .formatted(finding.path(), finding.line(), finding.message(), finding.rule());
  }
}
