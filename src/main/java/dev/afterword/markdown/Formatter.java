package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Document;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Restores the canonical form of a document and nothing else: the order and spelling of its front
 * matter, timeline tables, boxes and labels of action items, blanks at the ends of lines, one final
 * line end. What was formatted is read again: if it does not say what it said before, the file
 * stays as it is. Headings, prose, comments and order stay in any case. Thread-safe.
 */
public final class Formatter {
  private final ReadingLimits limits;
  private final Headings headings;
  private final DocumentReader reader;
  private final FrontMatterForm frontMatter;

  public Formatter(Taxonomy taxonomy, ReadingLimits limits) {
    this.limits = limits;
    this.headings = new Headings(taxonomy.headings());
    this.reader = new DocumentReader(taxonomy, limits);
    this.frontMatter = new FrontMatterForm(taxonomy, limits);
  }

  /**
   * Formats a file.
   *
   * @param path in the library, with {@code /}: its folder tells the kind
   */
  public Formatted format(String path, byte[] bytes) {
    if (bytes.length > limits.fileBytes()) {
      return new Formatted.LeftAlone(
          "%d bytes (expected at most %d)".formatted(bytes.length, limits.fileBytes()));
    }
    Optional<FileLines> text = FileLines.of(bytes);
    if (text.isEmpty()) {
      return new Formatted.LeftAlone("is not text in UTF-8");
    }
    Version before = read(path, text.get());
    if (before.root() == null) {
      List<Problem> problems = before.file.problems();
      return new Formatted.LeftAlone(problems.getLast().message());
    }
    for (FrontMatterForm.Extent extent : FrontMatterForm.Extent.values()) {
      Version laidOut = read(path, layout(before, extent));
      if (SameMeaning.holds(before.document, laidOut.document)) {
        byte[] formatted = labelled(path, laidOut).bytes();
        return Arrays.equals(formatted, bytes)
            ? new Formatted.Same()
            : new Formatted.Changed(formatted);
      }
    }
    return new Formatted.LeftAlone("would not be read as before");
  }

  /** A text and what it says. */
  private record Version(FileLines text, ParsedFile file, Document document) {
    @org.jspecify.annotations.Nullable
    Node root() {
      return file.root();
    }
  }

  private Version read(String path, FileLines text) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, text.bytes(), null), limits);
    return new Version(text, file, reader.read(file));
  }

  private FileLines layout(Version version, FrontMatterForm.Extent extent) {
    List<String> lines = new ArrayList<>(version.text.lines());
    Fences fences = Fences.of(version.text.text());
    if (fences.language() == Language.YAML) {
      frontMatter
          .of(fences.frontMatter(), extent)
          .ifPresent(form -> {
            for (int i = 0; i < form.size(); i++) {
              lines.set(fences.frontMatterLine() - 1 + i, form.get(i));
            }
          });
    }
    Node root = version.root();
    if (root == null) {
      return version.text.with(lines);
    }
    TrailingBlanks blanks = TrailingBlanks.of(root, version.file.lines());
    int body = version.file.bodyLine();
    blanks.strip(lines, body);
    TableForm.apply(Outline.of(root, headings, version.file.lines()), lines);
    return version.text.with(lines).endingAfter(blanks.lastLine(lines, body));
  }

  private FileLines labelled(String path, Version version) {
    Node root = version.root();
    if (root == null) {
      return version.text;
    }
    ActionLabels labels =
        new ActionLabels(
            version.document,
            Outline.of(root, headings, version.file.lines()),
            version.file.lines());
    for (int round = 0; round < ActionLabels.ROUNDS && labels.hasAny(); round++) {
      Version tried = read(path, version.text.with(labels.applied(version.text.lines())));
      if (labels.keepMeaning(tried.document)) {
        return tried.text;
      }
    }
    return version.text;
  }
}
