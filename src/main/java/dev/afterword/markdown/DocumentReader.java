package dev.afterword.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Document;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.TimelineEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a document says: title, kind, date, metadata, sections and timeline. Any input gives a
 * document; what could not be read is among its problems. Thread-safe.
 */
public final class DocumentReader {
  /** Browsers take these segments out of an address. */
  private static final Pattern NO_ADDRESS = Pattern.compile("(^|[/\\\\])\\.{0,2}([/\\\\]|$)");

  private static final int LONGEST_ID = 200;
  private static final int LONGEST_SEVERITY = 40;

  private final Taxonomy taxonomy;
  private final ReadingLimits limits;
  private final Headings headings;
  private final KindReader kinds;
  private final TimelineReader timelines;
  private final ActionItemReader actions;
  private final FiveWhysReader whys;
  private final FishboneReader fishbones;

  public DocumentReader(Taxonomy taxonomy, ReadingLimits limits) {
    this.taxonomy = taxonomy;
    this.limits = limits;
    this.headings = new Headings(taxonomy.headings());
    this.kinds = new KindReader(taxonomy);
    this.timelines = new TimelineReader(taxonomy.dayOrder(), limits.entries());
    this.actions = new ActionItemReader(taxonomy, limits);
    this.whys = new FiveWhysReader(limits);
    this.fishbones = new FishboneReader(taxonomy, limits);
  }

  /** The id of a document that declares none: its path without extension. */
  public static String idOf(String path) {
    return Paths.withoutExtension(path);
  }

  /** The document, with the problems of its file. */
  public Document read(ParsedFile input) {
    Outline outline = outline(input);
    List<Problem> problems = new ArrayList<>(input.problems());
    Metadata metadata = metadata(input, outline);
    String title = TitleReader.read(input.path(), metadata, outline);
    DateReader dates =
        new DateReader(
            taxonomy.dayOrder(), input.path(), title, opening(outline), metadata, input.added());
    List<TimelineEntry> timeline = timeline(outline, dates, problems);
    Optional<DateReader.Dated> dated = dates.read(timeline);
    problems.addAll(dates.problems(titleLine(input, outline)));
    Moment date = dated.map(DateReader.Dated::moment).orElse(null);
    FiveWhys tree = whys.read(outline, problems);
    Kind kind = kinds.read(input.path(), metadata, problems);
    return new Document(
        id(input, problems),
        input.path(),
        kind,
        title,
        status(kind, metadata, problems),
        severity(metadata, problems),
        date,
        dated.map(DateReader.Dated::origin).orElse(null),
        new MilestonesReader(taxonomy.dayOrder(), metadata, problems).read(date, timeline),
        metadata.list("services"),
        metadata.list("teams"),
        tags(metadata),
        metadata.list("causes"),
        visibility(input),
        metadata.all(),
        input.root() == null ? wholeText(input) : SectionsReader.read(outline),
        timeline,
        tree,
        fishbones.read(outline, title, tree, problems),
        actions.read(outline, problems),
        ReferencesReader.read(input),
        problems);
  }

  /** A file that is not read as Markdown is found by its text all the same. */
  private static List<Section> wholeText(ParsedFile input) {
    String anchor = new Anchors().next("text");
    return List.of(new Section("", 0, SectionRole.OTHER, input.bodyLine(), anchor, input.body()));
  }

  /** What a file says of itself. */
  Metadata metadata(ParsedFile input) {
    return metadata(input, outline(input));
  }

  /** The parts of a file; none when it is shown as plain text. */
  Outline outline(ParsedFile input) {
    Node root = input.root();
    return root == null
        ? new Outline(List.of(), input.lines())
        : Outline.of(root, headings, input.lines());
  }

  private static Metadata metadata(ParsedFile input, Outline outline) {
    Metadata metadata = new Metadata();
    input
        .frontMatter()
        .values()
        .forEach((key, value) ->
            metadata.add(
                new Metadata.Field(
                    key, value, input.frontMatter().line(key), Metadata.Source.FRONT_MATTER)));
    new MetadataReader(outline.lines(), metadata).read(outline);
    return metadata;
  }

  private List<TimelineEntry> timeline(Outline outline, DateReader dates, List<Problem> problems) {
    EventLog log = timelines.read(outline);
    if (log.isCut()) {
      problems.add(
          Problem.ofFile(
              "too-many-entries",
              "timeline: more than %d entries (expected at most %1$d; the rest is shown, not read)"
                  .formatted(limits.entries())));
    }
    return log.entries(dates.stated().orElse(null), dates.year());
  }

  /** The id that the front matter declares, if it is usable; else the path without extension. */
  private static String id(ParsedFile input, List<Problem> problems) {
    String fallback = idOf(input.path());
    MetadataValue declared = input.frontMatter().values().get("id");
    if (declared == null) {
      return fallback;
    }
    String id = declared.asText().strip();
    boolean usable =
        !id.isEmpty()
            && id.length() <= LONGEST_ID
            && id.codePoints().noneMatch(Character::isISOControl)
            && !NO_ADDRESS.matcher(id).find()
            && declared instanceof MetadataValue.Text;
    if (usable) {
      return id;
    }
    int line = input.frontMatter().line("id");
    Metadata.Field field = new Metadata.Field("id", declared, line, Metadata.Source.FRONT_MATTER);
    problems.add(
        Unreadable.value(
            field,
            "1 to 200 characters on one line, no part between slashes empty, \".\" or \"..\""));
    return fallback;
  }

  /** An improvement has the states of what it promises, which are not those of a document. */
  private static @Nullable Status status(Kind kind, Metadata metadata, List<Problem> problems) {
    Optional<Metadata.Field> field = metadata.field("status");
    Optional<Status> status = field.flatMap(there -> Status.of(there.text()));
    if (field.isPresent()
        && status.isEmpty()
        && kind != Kind.IMPROVEMENT
        && field.get().source() == Metadata.Source.FRONT_MATTER) {
      String known =
          Arrays.stream(Status.values()).map(Status::label).collect(Collectors.joining(", "));
      problems.add(Unreadable.value(field.get(), "one of " + known));
    }
    return status.orElse(null);
  }

  /** The severity, as written when the library knows no such label: that is a problem then. */
  private @Nullable Severity severity(Metadata metadata, List<Problem> problems) {
    Optional<Metadata.Field> field = metadata.field("severity");
    if (field.isEmpty()) {
      return null;
    }
    String text = field.get().text();
    String digits = text.length() == 1 && Character.isDigit(text.charAt(0)) ? "SEV" + text : text;
    Severity severity = known(Severity.of(digits));
    if (!taxonomy.severities().containsKey(severity.label())) {
      List<String> known = List.copyOf(taxonomy.severities().keySet());
      String range = known.isEmpty() ? "a label" : known.getFirst() + "…" + known.getLast();
      problems.add(Unreadable.value(field.get(), "one of " + range));
    }
    return severity.label().length() > LONGEST_SEVERITY ? null : severity;
  }

  /** As the library spells it: its labels may be of lower case. */
  private Severity known(Severity severity) {
    return taxonomy.severities().keySet().stream()
        .filter(severity.label()::equalsIgnoreCase)
        .findFirst()
        .map(Severity::new)
        .orElse(severity);
  }

  private static List<String> tags(Metadata metadata) {
    List<String> tags = new ArrayList<>(metadata.list("tags"));
    metadata.list("categories").stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
    return tags;
  }

  private static String visibility(ParsedFile input) {
    MetadataValue value = input.frontMatter().values().get("visibility");
    return value == null ? Document.EVERYONE : value.asText();
  }

  /** The first words of the text, where a post says when it happened. */
  private static String opening(Outline outline) {
    StringBuilder opening = new StringBuilder();
    for (Outline.Part part : outline.parts()) {
      for (Node block : part.blocks()) {
        if (block instanceof Paragraph && opening.length() < DateReader.FIRST_WORDS) {
          opening.append(PlainText.of(block)).append('\n');
        }
      }
    }
    return opening.toString();
  }

  private static int titleLine(ParsedFile input, Outline outline) {
    int line = input.frontMatter().line("title");
    if (line > 0) {
      return line;
    }
    return outline.parts().stream()
        .filter(part -> part.level() == 1)
        .findFirst()
        .map(Outline.Part::node)
        .map(node -> outline.lines().of(node))
        .orElse(0);
  }
}
