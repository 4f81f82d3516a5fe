package dev.afterword.improvement;

import dev.afterword.author.Draft;
import dev.afterword.author.LibraryPlace;
import dev.afterword.author.NewDocument;
import dev.afterword.config.ConfigurationException;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.markdown.ParsedFile;
import dev.afterword.markdown.SourceFile;
import dev.afterword.search.LedgerAction;
import dev.afterword.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An improvement that an action item is to lead to, before it is written.
 *
 * @param owner as the document will name it, null for nobody yet
 */
public record NewImprovement(
    LedgerAction from, String title, @Nullable String owner, @Nullable LocalDate due) {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  /**
   * The document of kind improvement, by the library's template, that addresses the action item.
   *
   * @throws ConfigurationException when the template does not give such a document
   */
  public NewDocument document(
      LibraryPlace library, Taxonomy taxonomy, ReadingLimits limits, LocalDate today) {
    List<String> services = from.document().services();
    Draft draft = new Draft(Kind.IMPROVEMENT, title, null, services, null, today);
    NewDocument plain = NewDocument.of(draft, library, taxonomy, limits);
    String text = plain.text();
    text = with(text, "addresses", YamlScalar.of(items(List.of(from.id()))));
    text = with(text, "owner", owner == null ? "" : YamlScalar.of(new MetadataValue.Text(owner)));
    text = with(text, "due", due == null ? "" : due.toString());
    text = told(text, plain.path());
    check(plain.path(), text, taxonomy, limits);
    return new NewDocument(plain.id(), plain.path(), text);
  }

  private static MetadataValue items(List<String> values) {
    List<MetadataValue> all = new ArrayList<>();
    values.forEach(value -> all.add(new MetadataValue.Text(value)));
    return new MetadataValue.Items(all);
  }

  /** The front matter's key with that value, added when the template has no such key. */
  private static String with(String text, String key, String value) {
    int end = text.indexOf("\n---", 3);
    String front = text.substring(0, Math.max(0, end));
    Matcher line = Pattern.compile("(?m)^" + key + ":.*$").matcher(front);
    String written = (key + ": " + value).strip();
    String changed =
        line.find() ? line.replaceFirst(Matcher.quoteReplacement(written)) : front + "\n" + written;
    return changed + text.substring(Math.max(0, end));
  }

  /** What the action item says, in place of the template's first two questions. */
  private String told(String text, String path) {
    String said = NewImprovement.escaped(from.action().text());
    String link =
        "[" + escaped(from.document().title()) + "](" + between(path, from.document().path()) + ")";
    String first = COMMENT.matcher(text).replaceFirst(Matcher.quoteReplacement(said + "."));
    String second = first.equals(text) ? text + "\n" + said + ".\n" : first;
    String told = "Asked for by " + link + ", " + from.action().id() + ".";
    String third = COMMENT.matcher(second).replaceFirst(Matcher.quoteReplacement(told));
    return third.equals(second) ? second.stripTrailing() + "\n\n" + told + "\n" : third;
  }

  private static String escaped(String text) {
    String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return bare.replaceAll("[\\\\`*_\\[\\]<>#|&~]", "\\\\$0");
  }

  /** Text that calls nobody and commands nothing where it is read as markup. */
  private static String harmless(String text) {
    return escaped(text).replace("@", "@\u200b");
  }

  /** The path of a file as a link in another one writes it. */
  public static String between(String from, String to) {
    Path folder = Path.of("/" + from).getParent();
    String relative = String.valueOf(folder == null ? to : folder.relativize(Path.of("/" + to)));
    return relative
        .replace("%", "%25")
        .replace("#", "%23")
        .replace("?", "%3F")
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29");
  }

  private void check(String path, String text, Taxonomy taxonomy, ReadingLimits limits) {
    SourceFile file = new SourceFile(path, text.getBytes(StandardCharsets.UTF_8), null);
    Document read = new DocumentReader(taxonomy, limits).read(ParsedFile.of(file, limits));
    MetadataValue addresses = read.frontMatter().get("addresses");
    if (addresses == null || !addresses.texts().contains(from.id())) {
      throw new ConfigurationException(
          "the template improvement.md: a document by it does not address %s (expected front matter with addresses)"
              .formatted(from.id()));
    }
  }

  /** What an issue says of itself. */
  public String issueBody() {
    return "Action item: "
        + harmless(from.action().text())
        + "\n\nPromised in “"
        + harmless(from.document().title())
        + "” ("
        + from.document().path()
        + ").\n\nAction: "
        + from.id()
        + "\n";
  }
}
