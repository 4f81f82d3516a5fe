package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.markdown.MarkdownWords;
import dev.afterword.review.AgendaPlan.Point;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agenda as Markdown. */
public final class AgendaText {
  private static final int LONGEST = 200;

  private AgendaText() {}

  /** With its last line ended. */
  public static String markdown(AgendaPlan plan, MeetingLinks links) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + plain(plan.agenda().title()));
    lines.add("");
    lines.add("- When: " + when(plan));
    if (!plan.agenda().facilitator().isEmpty()) {
      lines.add("- Facilitator: " + plain(plan.agenda().facilitator()));
    }
    lines.add("- Time: " + time(plan));
    String address = links.agenda(plan);
    if (address != null) {
      lines.add("- Agenda: <" + address + ">");
    }
    lines.add("");
    if (plan.points().isEmpty()) {
      lines.add("Nothing is on it.");
    }
    for (int i = 0; i < plan.points().size(); i++) {
      lines.add(i + 1 + ". " + point(plan, plan.points().get(i), links));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The day, and the time with its zone where it is settled. */
  public static String when(AgendaPlan plan) {
    LocalTime begins = plan.agenda().begins();
    return plan.agenda().date() + (begins == null ? "" : ", " + begins + " " + zone(plan.zone()));
  }

  private static String zone(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /** How much of the meeting's time the items take. */
  public static String time(AgendaPlan plan) {
    String used = "%d of %d minutes".formatted(plan.agenda().minutes(), plan.length());
    return plan.over() > 0 ? used + ": " + plan.over() + " too many" : used;
  }

  private static String point(AgendaPlan plan, Point point, MeetingLinks links) {
    DocumentSummary document = point.document();
    @Nullable String href =
        switch (point.item().subject()) {
          case DOCUMENT -> document == null ? null : links.document(document);
          case PROMISES -> links.promises();
          case TOPIC -> null;
        };
    String begins = plan.time(point);
    return (begins == null ? "" : begins + " ")
        + MarkdownWords.link(plain(point.title()), href)
        + " ("
        + point.item().minutes()
        + " min"
        + (document == null ? "" : facts(document))
        + (point.isGone() ? "; not in the library, or not for everyone" : "")
        + ")";
  }

  /** What else lists say of a document, with a semicolon before each. */
  static String facts(DocumentSummary document) {
    List<String> facts = new ArrayList<>();
    if (document.severity() != null) {
      facts.add(plain(document.severity().label()));
    }
    if (document.date() != null) {
      facts.add(document.date().date().toString());
    }
    if (document.status() != null) {
      facts.add(document.status().label().replace('-', ' '));
    }
    if (!document.teams().isEmpty()) {
      facts.add(plain(String.join(", ", document.teams())));
    }
    return facts.isEmpty() ? "" : "; " + String.join("; ", facts);
  }

  private static String plain(String untrusted) {
    return MarkdownWords.escaped(MarkdownWords.line(untrusted, LONGEST));
  }
}
