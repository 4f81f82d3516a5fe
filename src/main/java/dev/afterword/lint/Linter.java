package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.Comment;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.ProseReader;
import dev.afterword.markdown.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what would make a library's documents better. Thread-safe. */
public final class Linter {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::rule);

  private final ReadingLimits limits;
  private final Map<String, Level> levels;
  private final DocumentReader documents;
  private final ProseReader prose;

  /**
   * @param levels by rule, where the library wants another than the rule's own
   */
  public Linter(Taxonomy taxonomy, ReadingLimits limits, Map<String, Level> levels) {
    this.limits = limits;
    this.levels = Map.copyOf(levels);
    this.documents = new DocumentReader(taxonomy, limits);
    this.prose = new ProseReader(taxonomy);
  }

  /**
   * The findings in a file, by line and column.
   *
   * @param path relative to the library's root: its folder may tell what kind of document it is
   */
  public List<Finding> lint(String path, byte[] bytes) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), limits);
    Document document = documents.read(file);
    List<Comment> comments = Comment.of(file);
    Suppressions unwanted = Suppressions.of(comments);
    Check.Checked checked = new Check.Checked(document, prose.read(file), comments);
    return findings(
        path,
        Rules.CHECKS.stream()
            .flatMap(check -> check.check(checked).stream())
            .filter(remark -> !unwanted.cover(remark)));
  }

  /** The findings of a file that could not be read, or of the library's settings. */
  public List<Finding> problems(String path, List<Problem> problems) {
    return findings(path, problems.stream().map(ReadingCheck::remark));
  }

  private List<Finding> findings(String path, Stream<Remark> remarks) {
    return remarks
        .map(remark -> remark.as(level(remark), path))
        .filter(finding -> finding.level() != Level.OFF)
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private Level level(Remark remark) {
    Level own = Rules.find(remark.rule()).map(Rule::level).orElse(Level.WARNING);
    Level wanted = levels.getOrDefault(remark.rule(), own);
    return wanted.compareTo(remark.most()) < 0 ? remark.most() : wanted;
  }
}
