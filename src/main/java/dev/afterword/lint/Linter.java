package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.Comment;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.FileText;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.ProseReader;
import dev.afterword.markdown.SourceFile;
import dev.afterword.markdown.WrittenLink;
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

  private final Taxonomy taxonomy;
  private final ReadingLimits limits;
  private final LintSettings settings;
  private final DocumentReader documents;
  private final ProseReader prose;

  public Linter(Taxonomy taxonomy, ReadingLimits limits, LintSettings settings) {
    this.taxonomy = taxonomy;
    this.limits = limits;
    this.settings = settings;
    this.documents = new DocumentReader(taxonomy, limits);
    this.prose = new ProseReader(taxonomy);
  }

  /**
   * @param levels by rule, where the library wants another than the rule's own
   */
  public Linter(Taxonomy taxonomy, ReadingLimits limits, Map<String, Level> levels) {
    this(taxonomy, limits, new LintSettings(levels, List.of()));
  }

  /** The findings in a text of which the library is not known: nothing it names is missing. */
  public List<Finding> lint(String path, byte[] bytes) {
    return advice(path, bytes, References.UNKNOWN).findings();
  }

  /** The findings in a file, by line and column. */
  public List<Finding> lint(String path, byte[] bytes, References references) {
    return advice(path, bytes, references).findings();
  }

  /**
   * What is found in a file, also what its author does not want to hear. No secret is in it.
   *
   * @param path relative to the library's root: its folder may tell what kind of document it is
   * @param references whether what the text names is there
   */
  public Advice advice(String path, byte[] bytes, References references) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), limits);
    Checked checked = checked(file, references);
    Suppressions unwanted = Suppressions.of(checked.comments());
    Map<Boolean, List<Remark>> remarks =
        Rules.CHECKS.stream()
            .flatMap(check -> check.check(checked).stream())
            .collect(java.util.stream.Collectors.partitioningBy(unwanted::cover));
    return new Advice(
        findings(path, remarks.getOrDefault(false, List.of()).stream()),
        findings(path, remarks.getOrDefault(true, List.of()).stream()));
  }

  private Checked checked(ParsedFile file, References references) {
    Document document = documents.read(file);
    return new Checked(
        document,
        file.frontMatter(),
        FileText.of(file),
        prose.read(file),
        Comment.of(file),
        WrittenLink.of(file),
        taxonomy,
        references);
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
    Level wanted = settings.levels().getOrDefault(remark.rule(), own);
    return wanted.compareTo(remark.most()) < 0 ? remark.most() : wanted;
  }
}
