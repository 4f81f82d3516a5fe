package dev.afterword.web.page;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Durations;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Link;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.markdown.LinkTargets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up library's parts, from which tests build pages. */
final class Invented {
  static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  /** Relative targets lead to documents, absolute ones stay, all else leads nowhere. */
  static final LinkTargets TARGETS =
      new LinkTargets() {
        @Override
        public @Nullable String link(String path, String target) {
          return target.contains(":") || target.startsWith("/") ? target : null;
        }

        @Override
        public @Nullable String image(String path, String target) {
          return null;
        }
      };

  private Invented() {}

  static Moment.Exact at(String iso) {
    return new Moment.Exact(OffsetDateTime.parse(iso));
  }

  static Frame frame(Theme theme, String address) {
    return new Frame(
        new Site(
            "Lantern postmortems",
            "9c1f04b27a6ed85b3c07f4a1d2e96b58c3a07d11",
            Instant.parse("2026-11-20T09:41:00Z"),
            143,
            7,
            Assets.load()),
        theme,
        address,
        "");
  }

  static DocumentSummary summary(
      String id, String title, Kind kind, @Nullable String severity, String day, int minutes) {
    return new DocumentSummary(
        id,
        "postmortems/" + id + ".md",
        null,
        title,
        kind,
        Status.REVIEWED,
        severity == null ? null : new Severity(severity),
        new Moment.Day(LocalDate.parse(day)),
        DateOrigin.STARTED,
        new Durations(
            Duration.ofMinutes(6),
            null,
            null,
            null,
            minutes == 0 ? null : Duration.ofMinutes(minutes)),
        List.of("checkout", "payments-db"),
        List.of("payments"),
        List.of("connection-pool"),
        List.of("capacity"),
        "b10b",
        false,
        5,
        3,
        0);
  }

  static DocumentSummary with(
      DocumentSummary it, Status status, boolean uncommitted, int problems) {
    return new DocumentSummary(
        it.id(),
        it.path(),
        null,
        it.title(),
        it.kind(),
        status,
        it.severity(),
        it.date(),
        it.dateOrigin(),
        it.durations(),
        it.services(),
        it.teams(),
        it.tags(),
        it.causes(),
        it.blob(),
        uncommitted,
        it.actions(),
        it.actionsSettled(),
        problems);
  }

  static List<DocumentSummary> incidents() {
    return List.of(
        summary(
            "2026-11-12-checkout-5xx",
            "Checkout answered 502 while the pool of connections was full",
            Kind.POSTMORTEM,
            "SEV1",
            "2026-11-12",
            102),
        summary(
            "2026-11-09-search-lag",
            "Search showed prices of the day before",
            Kind.POSTMORTEM,
            "SEV2",
            "2026-11-09",
            38),
        summary(
            "2026-11-02-mail-queue",
            "Order mails waited four hours behind a newsletter",
            Kind.POSTMORTEM,
            "SEV3",
            "2026-11-02",
            241),
        summary(
            "2026-10-29-cert",
            "The certificate of the partner gateway had nine hours left",
            Kind.NEAR_MISS,
            "SEV4",
            "2026-10-29",
            0),
        summary(
            "2026-10-21-dns",
            "Resolvers in one zone answered SERVFAIL for internal names",
            Kind.POSTMORTEM,
            "SEV2",
            "2026-10-21",
            17),
        summary(
            "2026-10-03-checkout-502s",
            "Checkout answered 502 for 38 minutes",
            Kind.POSTMORTEM,
            "SEV1",
            "2026-10-03",
            38));
  }

  static ActionItem action(
      String id,
      String text,
      ActionState state,
      @Nullable String due,
      String owner,
      ActionType type) {
    return new ActionItem(
        id,
        text,
        type,
        owner,
        "P1",
        due == null ? null : LocalDate.parse(due),
        state,
        List.of(new Link("PAY-123", "https://tracker.example.org/PAY-123")),
        "PAY-123",
        null,
        40);
  }

  static List<ActionItem> actions() {
    return List.of(
        action(
            "A1",
            "Deploy check compares workers × pool size with the database limit",
            ActionState.OPEN,
            "2026-11-01",
            "payments",
            ActionType.PREVENT),
        action(
            "A2",
            "Roll back without approval during SEV1",
            ActionState.DONE,
            "2026-10-20",
            "platform",
            ActionType.MITIGATE),
        action(
            "A3",
            "Alert on pool saturation before requests wait",
            ActionState.IN_PROGRESS,
            "2026-12-01",
            "payments",
            ActionType.DETECT),
        action(
            "A4",
            "Load test with twice the workers",
            ActionState.VERIFY,
            null,
            "platform",
            ActionType.INVESTIGATE),
        action(
            "A5",
            "Move the pool to the application's repository",
            ActionState.DROPPED,
            null,
            "payments",
            ActionType.PROCESS));
  }

  static List<CommitRecord> history() {
    return List.of(
        commit(
            "9c1f04b27a6ed85b",
            "Review board",
            "2026-10-12T08:10:00Z",
            "Add what the review decided"),
        commit(
            "51d3aa90c2e417f6",
            "Payments on-call",
            "2026-10-06T15:32:00Z",
            "Correct the time of detection"),
        commit(
            "07be11f2a9c3d845",
            "Payments on-call",
            "2026-10-04T09:02:00Z",
            "Write down the outage of 3 October"));
  }

  private static CommitRecord commit(String id, String author, String time, String subject) {
    return new CommitRecord(id, author, Instant.parse(time), subject, List.of(), List.of());
  }
}
