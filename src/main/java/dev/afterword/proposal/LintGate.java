package dev.afterword.proposal;

import dev.afterword.config.LibrarySettings;
import dev.afterword.git.Content;
import dev.afterword.git.DocumentChange;
import dev.afterword.git.Head;
import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.MainGate;
import dev.afterword.ingest.Library;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Level;
import dev.afterword.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents with lint errors off the branch that is served; warnings and advice pass. The
 * settings are those of what is served: what the change itself says of them is not obeyed.
 */
public final class LintGate implements MainGate {
  private static final int MOST_TOLD = 50;

  private final Library library;
  private final Counted counted;

  private enum Counted {
    ALL,
    NEW
  }

  private LintGate(Library library, Counted counted) {
    this.library = library;
    this.counted = counted;
  }

  /** One that every error of a changed document stands against. */
  public LintGate(Library library) {
    this(library, Counted.ALL);
  }

  /**
   * One that only errors count for which the change itself brings: for changes of one line in a
   * document that may have been written by somebody else.
   */
  public static LintGate ofNewErrors(Library library) {
    return new LintGate(library, Counted.NEW);
  }

  @Override
  public List<String> objections(@Nullable String from, String to) {
    LibrarySettings now = library.settings();
    Linter linter = new Linter(now.taxonomy(), library.limits(), now.lint());
    ProposedLibrary proposed = new ProposedLibrary(library, new Head(to));
    List<String> errors = new ArrayList<>();
    try {
      for (DocumentChange change : changes(from, to)) {
        List<Finding> found = errors(findings(linter, proposed, change));
        if (counted == Counted.NEW && from != null && !found.isEmpty()) {
          List<List<String>> known = known(linter, new Head(from), change.path());
          found.removeIf(error -> known.remove(said(error)));
        }
        found.stream().map(LintGate::told).forEach(errors::add);
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

  private static List<Finding> errors(List<Finding> findings) {
    return new ArrayList<>(
        findings.stream().filter(finding -> finding.level() == Level.ERROR).toList());
  }

  /** What was said of a document before, on whatever line. */
  private List<List<String>> known(Linter linter, Head before, String path)
      throws LibraryException {
    Optional<Content> content = library.git().file(before, path, library.limits().fileBytes());
    ProposedLibrary served = new ProposedLibrary(library, before);
    return content.map(there -> findings(linter, served, path, there)).orElse(List.of()).stream()
        .map(LintGate::said)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> said(Finding finding) {
    return List.of(finding.rule(), finding.text(), finding.message());
  }

  private List<DocumentChange> changes(@Nullable String from, String to) throws LibraryException {
    Head before = from == null ? null : new Head(from);
    return library.git().changes(before, new Head(to)).documents();
  }

  private List<Finding> findings(Linter linter, ProposedLibrary proposed, DocumentChange change) {
    return switch (change) {
      case DocumentChange.Added added -> findings(linter, proposed, added.path(), added.blob());
      case DocumentChange.Changed changed ->
          findings(linter, proposed, changed.path(), changed.blob());
      case DocumentChange.Renamed renamed ->
          findings(linter, proposed, renamed.path(), renamed.blob());
      case DocumentChange.Removed _ -> List.of();
    };
  }

  private List<Finding> findings(
      Linter linter, ProposedLibrary proposed, String path, String blob) {
    return findings(linter, proposed, path, library.git().read(blob, library.limits().fileBytes()));
  }

  private static List<Finding> findings(
      Linter linter, ProposedLibrary proposed, String path, Content content) {
    return switch (content) {
      case Content.Whole whole -> linter.lint(path, whole.bytes(), proposed);
      case Content.Beginning beginning -> linter.lint(path, beginning.bytes(), proposed);
      case Content.Unreadable unreadable -> linter.problems(path, List.of(unreadable.problem()));
    };
  }

  private static String told(Finding finding) {
    return "%s:%d: %s (%s)"
        .formatted(finding.path(), finding.line(), finding.message(), finding.rule());
  }
}
