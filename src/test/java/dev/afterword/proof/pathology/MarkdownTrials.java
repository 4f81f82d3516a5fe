package dev.afterword.proof.pathology;

import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.DocumentRenderer;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.SourceFile;
import dev.afterword.proof.ProcessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and renders texts as documents and takes the time. For one thread. */
public final class MarkdownTrials {
  private static final int TRIES = 8;

  private final ProcessClock clock = new ProcessClock();
  private final DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
  private final DocumentRenderer renderer =
      new DocumentRenderer(new Targets(), ReadingLimits.DEFAULT, Map.of());

  /** What became of a text. */
  public enum Outcome {
    RENDERED("rendered"),
    PLAIN("plain text, with a problem"),
    UNTOLD("plain text, without a problem");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * One text.
   *
   * @param cpu processor time of the process: files are parsed on threads of their own
   */
  public record Trial(int characters, Outcome outcome, String html, Duration cpu) {}

  /** With code that has been compiled, as in a server that has run for a while. */
  public MarkdownTrials warmedUp() {
    String text = "# A\n\n*b* [c](d) `e`\n\n| f | g |\n|---|---|\n| h | i |\n\n- [ ] j\n";
    for (int i = 0; i < 50; i++) {
      once(text.repeat(20));
    }
    return this;
  }

  /** Tries again what takes longer: compiling and the remains of other work only ever add to it. */
  public Trial least(String text, Duration enough) {
    Trial least = once(text);
    for (int i = 1; i < TRIES && least.cpu().compareTo(enough) > 0; i++) {
      Trial again = once(text);
      least = again.cpu().compareTo(least.cpu()) < 0 ? again : least;
    }
    return least;
  }

  private Trial once(String text) {
    SourceFile source = new SourceFile("a/b.md", text.getBytes(StandardCharsets.UTF_8), null);
    long began = clock.nanos();
    ParsedFile file = ParsedFile.of(source, ReadingLimits.DEFAULT);
    Document document = reader.read(file);
    RenderedDocument rendered = renderer.render(file, document.sections());
    Duration cpu = Duration.ofNanos(clock.nanos() - began);
    String html =
        rendered.sections().stream()
            .map(section -> section.html().toString())
            .collect(Collectors.joining("\n"));
    return new Trial(text.length(), outcome(document, html), html, cpu);
  }

  private static Outcome outcome(Document document, String html) {
    List<String> limits = List.of("markdown/limit", "text/too-large");
    if (document.problems().stream().anyMatch(problem -> limits.contains(problem.code()))) {
      return Outcome.PLAIN;
    }
    return html.startsWith("<pre>\n") ? Outcome.UNTOLD : Outcome.RENDERED;
  }

  /** Addresses as a site might have them. */
  private record Targets() implements LinkTargets {
    @Override
    public @Nullable String link(String path, String target) {
      return target.contains(":") ? target : "/to/" + target;
    }

    @Override
    public @Nullable String image(String path, String target) {
      return target.contains(":") ? null : "/raw/" + target;
    }
  }
}
