package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.yaml.FrontMatter;
import dev.afterword.yaml.FrontMatterReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as far as it can be read: its front matter, its text, and the tree of its Markdown. Any
 * bytes give one, in bounded time. A text past a limit has no tree and is shown as it is.
 */
public final class ParsedFile {
  private final String path;
  private final String text;
  private final String body;
  private final int bodyLine;
  private final FrontMatter frontMatter;
  private final @Nullable Node root;
  private final List<Problem> problems;
  private final Lines lines;
  private final @Nullable Instant added;

  private ParsedFile(
      SourceFile file,
      String text,
      Fences fences,
      FrontMatter frontMatter,
      @Nullable Node root,
      List<Problem> problems) {
    this.path = file.path();
    this.added = file.added();
    this.text = text;
    this.body = fences.body();
    this.bodyLine = fences.bodyLine();
    this.frontMatter = frontMatter;
    this.root = root;
    this.problems = List.copyOf(problems);
    this.lines = Lines.of(body, bodyLine - 1);
  }

  /** Reads a file. The problems of its front matter are among {@link #problems}. */
  public static ParsedFile of(SourceFile file, ReadingLimits limits) {
    DecodedText decoded = DecodedText.of(file.bytes());
    List<Problem> problems = new ArrayList<>(decoded.problems());
    Fences fences = Fences.of(decoded.text());
    FrontMatter frontMatter = frontMatter(fences, limits);
    problems.addAll(frontMatter.problems());
    if (fences.unclosed() > 0) {
      problems.add(
          Problem.atLine(
              fences.unclosed(),
              "front-matter/unclosed",
              "front matter that is never closed (expected a second fence; shown as text)"));
    }
    Node root = parse(file, fences, limits, problems);
    return new ParsedFile(file, decoded.text(), fences, frontMatter, root, problems);
  }

  private static FrontMatter frontMatter(Fences fences, ReadingLimits limits) {
    return fences.language() == null
        ? FrontMatter.NONE
        : new FrontMatterReader(limits)
            .read(fences.language(), fences.frontMatter(), fences.frontMatterLine());
  }

  private static @Nullable Node parse(
      SourceFile file, Fences fences, ReadingLimits limits, List<Problem> problems) {
    if (file.bytes().length > limits.fileBytes()) {
      problems.add(
          Problem.ofFile(
              "text/too-large",
              "%d bytes (expected at most %d): shown as plain text"
                  .formatted(file.bytes().length, limits.fileBytes())));
      return null;
    }
    String why = Nesting.tooDeep(fences.body(), limits.nesting());
    if (why == null) {
      Deadline text = new Deadline(fences.body(), limits.parsing());
      switch (Bounded.run(() -> Flexmark.parse(text))) {
        case Bounded.Outcome.Done<com.vladsch.flexmark.util.ast.Document>(var root) -> {
          text.lift();
          why = WrittenOut.tooLong(root);
          if (why == null) {
            return root;
          }
        }
        case Bounded.Outcome.Stopped<com.vladsch.flexmark.util.ast.Document>(String stopped) ->
            why = stopped;
      }
    }
    problems.add(
        Problem.ofFile(
            "markdown/limit", "not read as Markdown: %s; shown as plain text".formatted(why)));
    return null;
  }

  public String path() {
    return path;
  }

  public FrontMatter frontMatter() {
    return frontMatter;
  }

  /** The whole text, lines ended by {@code \n}. */
  String text() {
    return text;
  }

  /** The text after the front matter, lines ended by {@code \n}. */
  public String body() {
    return body;
  }

  /** Everything that could not be read as it was meant, the front matter's included. */
  public List<Problem> problems() {
    return problems;
  }

  /** The line of the file on which the body begins, from 1. */
  public int bodyLine() {
    return bodyLine;
  }

  /** The root of the body's tree, null when the file is shown as plain text. */
  @Nullable Node root() {
    return root;
  }

  /** The lines of the body in the file. */
  Lines lines() {
    return lines;
  }

  /** When the file was added to the library, null when that is not known. */
  @Nullable Instant added() {
    return added;
  }
}
