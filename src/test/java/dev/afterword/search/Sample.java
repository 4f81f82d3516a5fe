package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.TimelineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents for tests, told apart by what a test is about. */
final class Sample {
  private final String path;
  private String title;
  private Kind kind = Kind.POSTMORTEM;
  private @Nullable Status status;
  private @Nullable Severity severity;
  private @Nullable Moment date;
  private @Nullable String declaredId;
  private boolean uncommitted;
  private List<String> services = List.of();
  private List<String> teams = List.of();
  private List<String> tags = List.of();
  private List<String> causes = List.of();
  private final Map<String, MetadataValue> frontMatter = new LinkedHashMap<>();
  private final List<TimelineEntry> timeline = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<ActionItem> actions = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Sample(String path) {
    this.path = path;
    this.title = path;
  }

  static Sample at(String path) {
    return new Sample(path);
  }

  Sample title(String text) {
    title = text;
    return this;
  }

  Sample kind(Kind value) {
    kind = value;
    return this;
  }

  Sample status(Status value) {
    status = value;
    return this;
  }

  Sample severity(String label) {
    severity = new Severity(label);
    return this;
  }

  Sample on(String day) {
    date = new Moment.Day(LocalDate.parse(day));
    return this;
  }

  Sample at(Moment moment) {
    date = moment;
    return this;
  }

  Sample declaring(String id) {
    declaredId = id;
    return this;
  }

  Sample uncommitted() {
    uncommitted = true;
    return this;
  }

  Sample services(String... names) {
    services = List.of(names);
    return this;
  }

  Sample tags(String... names) {
    tags = List.of(names);
    return this;
  }

  Sample teams(String... names) {
    teams = List.of(names);
    return this;
  }

  Sample causes(String... names) {
    causes = List.of(names);
    return this;
  }

  Sample playbooksUsed(String... ids) {
    frontMatter.put("playbooks", new MetadataValue.Entries(Map.of("used", items(ids))));
    return this;
  }

  Sample recurrenceOf(String... ids) {
    frontMatter.put("recurrence_of", items(ids));
    return this;
  }

  private static MetadataValue items(String... texts) {
    return new MetadataValue.Items(
        List.of(texts).stream().<MetadataValue>map(MetadataValue.Text::new).toList());
  }

  Sample mitigated(String text) {
    timeline.add(new TimelineEntry(null, "14:02", "UTC", Phase.MITIGATE, text, List.of()));
    return this;
  }

  Sample text(String text) {
    return section("", SectionRole.OTHER, text);
  }

  Sample section(String heading, SectionRole role, String text) {
    String anchor = heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    sections.add(new Section(heading, heading.isEmpty() ? 0 : 2, role, 1, anchor, text));
    return this;
  }

  Sample action(ActionItem item) {
    actions.add(item);
    return this;
  }

  Sample problem(Problem problem) {
    problems.add(problem);
    return this;
  }

  IndexedDocument done() {
    String id = declaredId == null ? path.replaceFirst("\\.md$", "") : declaredId;
    Document document =
        new Document(
            id,
            path,
            kind,
            title,
            status,
            severity,
            date,
            date == null ? null : DateOrigin.STARTED,
            Milestones.NONE,
            services,
            teams,
            tags,
            causes,
            Document.EVERYONE,
            frontMatter,
            sections,
            timeline,
            null,
            null,
            actions,
            List.of(),
            problems);
    return new IndexedDocument(document, declaredId, "b10b", uncommitted);
  }
}
