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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds what would make a library's documents better. Thread-safe. */
public final class Linter {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::rule);

  private final Taxonomy taxonomy;
  private final ReadingLimits limits;
  private final LintSettings settings;
  private final Customers customers;
  private final DocumentReader documents;
  private final ProseReader prose;

  public Linter(Taxonomy taxonomy, ReadingLimits limits, LintSettings settings) {
    this.taxonomy = taxonomy;
    this.limits = limits;
    this.settings = settings;
    this.customers = new Customers(settings.customers());
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
    Checked checked = checked(path, bytes, references);
    Map<Boolean, List<Remark>> remarks = remarks(checked);
    return new Advice(
        findings(path, remarks.getOrDefault(false, List.of()), checked.privates()),
        findings(path, remarks.getOrDefault(true, List.of()), checked.privates()));
  }

  /**
   * Mends what can be mended for certain, and is not turned off. A file that could not be written
   * back byte for byte (no UTF-8, odd ends of lines) is left alone, and so is one that would have
   * more problems than before.
   */
  public Mended mend(String path, byte[] bytes) {
    Checked checked = checked(path, bytes, References.UNKNOWN);
    List<Remark> certain =
        remarks(checked).getOrDefault(false, List.of()).stream()
            .filter(remark -> remark.edit() != null && level(remark) != Level.OFF)
            .sorted(Comparator.comparingInt(Remark::line).thenComparingInt(Remark::column))
            .toList();
    List<Edit> edits = certain.stream().map(Remark::edit).filter(Objects::nonNull).toList();
    byte[] mended = Mending.apply(bytes, edits);
    int before = checked.document().problems().size();
    if (Arrays.equals(bytes, mended)
        || checked(path, mended, References.UNKNOWN).document().problems().size() > before) {
      return new Mended(bytes, List.of());
    }
    return new Mended(mended, certain.stream().map(one -> mend(one, checked.privates())).toList());
  }

  private static Mended.Mend mend(Remark remark, PrivateText privates) {
    String after = remark.edit() == null ? "" : remark.edit().replacement();
    return new Mended.Mend(
        remark.rule(), remark.line(), privates.masked(remark.text()), privates.masked(after));
  }

  /** What is suppressed in the text, under true, and the rest. */
  private static Map<Boolean, List<Remark>> remarks(Checked checked) {
    Suppressions unwanted = Suppressions.of(checked.comments());
    return Rules.CHECKS.stream()
        .flatMap(check -> check.check(checked).stream())
        .collect(Collectors.partitioningBy(unwanted::cover));
  }

  private Checked checked(String path, byte[] bytes, References references) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), limits);
    Document document = documents.read(file);
    FileText text = FileText.of(file);
    return new Checked(
        document,
        Checked.isTemplate(path),
        file.frontMatter(),
        text,
        prose.read(file),
        Comment.of(file),
        WrittenLink.of(file),
        PrivateText.of(text.text(), customers),
        taxonomy,
        references);
  }

  /** The findings of a file that could not be read, or of the library's settings. */
  public List<Finding> problems(String path, List<Problem> problems) {
    List<Remark> remarks = problems.stream().map(ReadingCheck::remark).toList();
    return findings(path, remarks, PrivateText.of("", customers));
  }

  private List<Finding> findings(String path, List<Remark> remarks, PrivateText privates) {
    return remarks.stream()
        .map(remark -> remark.as(level(remark), path))
        .filter(finding -> finding.level() != Level.OFF)
        .map(privates::without)
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
