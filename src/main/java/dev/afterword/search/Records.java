package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Durations;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Lessons;
import dev.afterword.domain.Link;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Remedy;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Statement;
import dev.afterword.domain.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The records kept in the index, as bytes and back, without loss. */
final class Records {
  private Records() {}

  static BytesRef summary(IndexedDocument indexed) {
    Document document = indexed.document();
    Severity severity = document.severity();
    RecordWriter out =
        new RecordWriter()
            .text(document.id())
            .text(document.path())
            .text(indexed.declaredId())
            .text(document.title())
            .constant(document.kind())
            .constant(document.status())
            .text(severity == null ? null : severity.label());
    moment(out, document.date());
    out.constant(document.dateOrigin());
    durations(out, document.durations());
    return out.texts(document.services())
        .texts(document.teams())
        .texts(document.tags())
        .texts(document.causes())
        .text(indexed.blob())
        .count(indexed.uncommitted() ? 1 : 0)
        .count(document.actionItems().size())
        .count(
            (int) document.actionItems().stream().filter(item -> item.state().isSettled()).count())
        .count(document.problems().size())
        .done();
  }

  static DocumentSummary summary(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    return new DocumentSummary(
        in.text(),
        in.text(),
        in.nullableText(),
        in.text(),
        Objects.requireNonNull(in.constant(Kind.class)),
        in.constant(Status.class),
        severity(in.nullableText()),
        moment(in.nullableText()),
        in.constant(DateOrigin.class),
        durations(in),
        in.texts(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.text(),
        in.count() == 1,
        in.count(),
        in.count(),
        in.count());
  }

  static BytesRef action(ActionItem item) {
    LocalDate due = item.due();
    RecordWriter out =
        new RecordWriter()
            .text(item.id())
            .text(item.text())
            .constant(item.type())
            .text(item.owner())
            .text(item.priority())
            .text(due == null ? null : due.toString())
            .constant(item.state())
            .count(item.links().size());
    item.links().forEach(link -> out.text(link.text()).text(link.target()));
    return out.text(item.improvement()).text(item.evidence()).count(item.line()).done();
  }

  static ActionItem action(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    return new ActionItem(
        in.text(),
        in.text(),
        in.constant(ActionType.class),
        in.nullableText(),
        in.nullableText(),
        date(in.nullableText()),
        Objects.requireNonNull(in.constant(ActionState.class)),
        links(in),
        in.nullableText(),
        in.nullableText(),
        in.count());
  }

  /** What an improvement's document says of itself. */
  static BytesRef improvement(Document document) {
    MetadataValue status = document.frontMatter().get("status");
    MetadataValue addresses = document.frontMatter().get("addresses");
    return new RecordWriter()
        .text(status == null ? null : status.asText())
        .texts(addresses == null ? List.of() : addresses.texts())
        .done();
  }

  static ImprovementDocument improvement(
      BytesRef bytes, DocumentSummary summary, @Nullable Instant settled) {
    RecordReader in = new RecordReader(bytes);
    return new ImprovementDocument(summary, in.nullableText(), in.texts(), settled);
  }

  static BytesRef lessons(Lessons lessons) {
    return new RecordWriter()
        .texts(lessons.surprises())
        .texts(lessons.missing())
        .texts(lessons.outdated())
        .done();
  }

  static Lessons lessons(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    return new Lessons(in.texts(), in.texts(), in.texts());
  }

  static BytesRef statements(List<Statement> statements) {
    RecordWriter out = new RecordWriter().count(statements.size());
    statements.forEach(one -> out.constant(one.kind()).text(one.anchor()).text(one.text()));
    return out.done();
  }

  static List<Statement> statements(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    int size = in.count();
    List<Statement> statements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Statement.Kind kind = Objects.requireNonNull(in.constant(Statement.Kind.class));
      statements.add(new Statement(kind, in.text(), in.text()));
    }
    return statements;
  }

  static BytesRef remedy(Remedy remedy) {
    RecordWriter out = new RecordWriter().count(remedy.steps().size());
    for (Remedy.Step step : remedy.steps()) {
      out.count(step.number()).constant(step.phase());
      moment(out, step.at());
      out.text(step.localTime()).text(step.zone()).text(step.text());
    }
    return out.texts(remedy.playbooks()).texts(remedy.linked()).done();
  }

  static Remedy remedy(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    int size = in.count();
    List<Remedy.Step> steps = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      steps.add(
          new Remedy.Step(
              in.count(),
              Objects.requireNonNull(in.constant(Phase.class)),
              moment(in.nullableText()),
              in.nullableText(),
              in.nullableText(),
              in.text()));
    }
    return new Remedy(steps, in.texts(), in.texts());
  }

  static BytesRef problems(List<Problem> problems) {
    RecordWriter out = new RecordWriter().count(problems.size());
    problems.forEach(problem ->
        out.count(problem.line())
            .count(problem.column())
            .text(problem.code())
            .text(problem.message()));
    return out.done();
  }

  static List<Problem> problems(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    int size = in.count();
    List<Problem> problems = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      problems.add(new Problem(in.count(), in.count(), in.text(), in.text()));
    }
    return problems;
  }

  /** One file's part of a commit. */
  static BytesRef change(CommitRecord commit, CommitRecord.FileChange change) {
    return new RecordWriter()
        .text(commit.id())
        .text(commit.author())
        .number(commit.time().getEpochSecond())
        .text(commit.subject())
        .text(String.join("\n", commit.reviewers()))
        .text(change.path())
        .text(change.previousPath())
        .text(change.blob())
        .done();
  }

  static CommitRecord change(BytesRef bytes) {
    RecordReader in = new RecordReader(bytes);
    return new CommitRecord(
        in.text(),
        in.text(),
        Instant.ofEpochSecond(in.number()),
        in.text(),
        in.text().lines().toList(),
        List.of(new CommitRecord.FileChange(in.text(), in.nullableText(), in.nullableText())));
  }

  private static List<Link> links(RecordReader in) {
    int size = in.count();
    List<Link> links = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      links.add(new Link(in.text(), in.text()));
    }
    return links;
  }

  private static void moment(RecordWriter out, @Nullable Moment moment) {
    out.text(
        switch (moment) {
          case null -> null;
          case Moment.Day day -> day.date().toString();
          case Moment.Exact exact -> exact.at().toString();
        });
  }

  private static @Nullable Moment moment(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return text.indexOf('T') < 0
        ? new Moment.Day(LocalDate.parse(text))
        : new Moment.Exact(OffsetDateTime.parse(text));
  }

  private static void durations(RecordWriter out, Durations durations) {
    duration(out, durations.detect());
    duration(out, durations.acknowledge());
    duration(out, durations.mitigate());
    duration(out, durations.resolve());
    duration(out, durations.impact());
  }

  private static void duration(RecordWriter out, @Nullable Duration duration) {
    out.text(duration == null ? null : duration.toString());
  }

  private static Durations durations(RecordReader in) {
    return new Durations(duration(in), duration(in), duration(in), duration(in), duration(in));
  }

  private static @Nullable Duration duration(RecordReader in) {
    String text = in.nullableText();
    return text == null ? null : Duration.parse(text);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable Severity severity(@Nullable String label) {
    return label == null ? null : new Severity(label);
  }
}
