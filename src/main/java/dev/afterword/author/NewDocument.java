package dev.afterword.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.config.ConfigurationException;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that is about to be written.
 *
 * @param path in its library, with {@code /}
 * @param text in the canonical form
 */
public record NewDocument(String id, String path, String text) {

  /**
   * The document that a draft begins, by the template of its kind.
   *
   * @throws ConfigurationException when the template does not give a document that says what the
   *     draft says
   */
  public static NewDocument of(
      Draft draft, LibraryPlace library, Taxonomy taxonomy, ReadingLimits limits) {
    Template template = Template.of(draft.kind(), library);
    String folder = folder(draft, library, taxonomy);
    String path = (folder.isEmpty() ? "" : folder + "/") + draft.id() + ".md";
    String text = template.filled(draft.values(taxonomy));
    SourceFile file = new SourceFile(path, text.getBytes(UTF_8), null);
    Document read = new DocumentReader(taxonomy, limits).read(ParsedFile.of(file, limits));
    check(template, draft, read);
    return new NewDocument(draft.id(), path, text);
  }

  /**
   * The first folder that the library has for the kind, and in it that of the year when it is kept
   * by years.
   */
  private static String folder(Draft draft, LibraryPlace library, Taxonomy taxonomy) {
    String folder =
        taxonomy.folders().entrySet().stream()
            .filter(entry -> entry.getValue() == draft.kind())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    String year = draft.id().substring(0, Math.min(4, draft.id().length()));
    return year.matches("\\d{4}") && library.isByYears(folder)
        ? folder.isEmpty() ? year : folder + "/" + year
        : folder;
  }

  private static void check(Template template, Draft draft, Document read) {
    expect(template, "kind", draft.kind().label(), read.kind().label());
    expect(template, "title", draft.title(), read.title());
    if (Draft.hasSeverity(draft.kind())) {
      expect(template, "severity", draft.severity(), read.severity());
    }
    if (Draft.hasStart(draft.kind())) {
      expect(
          template,
          "started",
          draft.start() == null ? null : draft.start().moment(),
          read.milestones().started());
    }
    expect(template, "services", draft.services(), read.services());
    for (Problem problem : read.problems()) {
      throw new ConfigurationException(
          "%s:%d: %s".formatted(template.name(), problem.line(), problem.message()));
    }
  }

  private static void expect(
      Template template, String what, @Nullable Object wanted, @Nullable Object read) {
    if (!Objects.equals(wanted, read)) {
      throw new ConfigurationException(
          "%s: a document by it has %s \"%s\" (expected \"%s\": is there %s: {{%s}} in its front matter?)"
              .formatted(template.name(), what, read, wanted, what, what));
    }
  }

  /** The kinds that a document can be begun as, for messages. */
  public static String kinds() {
    return String.join(", ", Draft.kinds().stream().map(Kind::label).toList());
  }
}
