package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import java.time.LocalDate;
import java.util.ArrayList;
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
  private List<String> tags = List.of();
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
            List.of(),
            tags,
            List.of(),
            Document.EVERYONE,
            Map.of(),
            sections,
            List.of(),
            null,
            null,
            actions,
            List.of(),
            problems);
    return new IndexedDocument(document, declaredId, "b10b", uncommitted);
  }
}
