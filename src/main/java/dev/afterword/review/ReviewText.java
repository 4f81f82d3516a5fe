package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Lessons;
import dev.afterword.improvement.SeenAgain;
import dev.afterword.markdown.MarkdownWords;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.Learned;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.Recurrence;
import dev.afterword.search.ReviewIndex.Some;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What there is to talk about, as Markdown. */
public final class ReviewText {
  private static final int LONGEST = 300;

  private final MeetingLinks links;
  private final LocalDate today;
  private final ZoneId zone;
  private final List<String> lines = new ArrayList<>();

  private ReviewText(MeetingLinks links, LocalDate today, ZoneId zone) {
    this.links = links;
    this.today = today;
    this.zone = zone;
  }

  /**
   * With its last line ended.
   *
   * @param today in that zone: by it is told for how long something has waited
   */
  public static String markdown(
      ReviewMaterial material, MeetingLinks links, LocalDate today, ZoneId zone) {
    ReviewText text = new ReviewText(links, today, zone);
    text.lines.add(
        "## To talk about, " + material.asked().first() + " to " + material.asked().last());
    text.part("Incidents", material.incidents(), one -> text.document(one.document()));
    text.part("Awaiting review", material.waiting(), text::waiting);
    text.part("Near misses", material.nearMisses(), one -> text.document(one.document()));
    text.part("Overdue action items", material.overdue(), text::action);
    text.part(
        "Undecided action items: without an owner or a due date",
        material.undecided(),
        text::action);
    text.part(Suggestion.CAME_BACK, material.cameBack(), text::seenAgain);
    text.part(Suggestion.SURPRISES, material.surprises(), text::surprise);
    text.part(Suggestion.FORESEEN, material.foreseen(), text::foreseen);
    text.part(Suggestion.PLAYBOOKS, material.playbooks(), text::playbooks);
    return String.join("\n", text.lines) + "\n";
  }

  private <T> void part(String heading, Some<T> some, Function<T, String> line) {
    if (some.total() == 0) {
      return;
    }
    lines.addAll(List.of("", "### " + heading + " (" + some.total() + ")", ""));
    some.first().forEach(one -> lines.add("- " + line.apply(one)));
    if (some.more() > 0) {
      lines.add("- and " + some.more() + " more");
    }
  }

  private String document(DocumentSummary document) {
    return linked(document) + AgendaText.facts(document);
  }

  private String waiting(DatedDocument one) {
    if (one.added() == null) {
      return document(one.document());
    }
    LocalDate since = LocalDate.ofInstant(one.added(), zone);
    long days = Math.max(0, ChronoUnit.DAYS.between(since, today));
    return document(one.document()) + "; waits for " + days + (days == 1 ? " day" : " days");
  }

  private String action(LedgerAction one) {
    String owner = one.action().owner();
    return plain(one.action().text())
        + " — of "
        + linked(one.document())
        + (owner == null ? "; no owner" : "; " + plain(owner))
        + (one.action().due() == null ? "; no due date" : "; due " + one.action().due());
  }

  private String seenAgain(SeenAgain one) {
    return linked(one.incident())
        + " — "
        + plain(one.reason())
        + ": like "
        + linked(one.earlier())
        + ", about which “"
        + plain(one.done().title())
        + "” was done by "
        + LocalDate.ofInstant(one.done().at(), zone);
  }

  private String surprise(Learned one) {
    return linked(one.document())
        + " — “"
        + plain(String.join(" ", one.lessons().surprises()))
        + "”";
  }

  private String foreseen(Recurrence one) {
    return linked(one.later())
        + " may be what "
        + linked(one.earlier())
        + " feared — "
        + plain(one.reason());
  }

  private String playbooks(Learned one) {
    Lessons lessons = one.lessons();
    List<String> parts = new ArrayList<>();
    if (!lessons.missing().isEmpty()) {
      parts.add("missing: " + plain(String.join(", ", lessons.missing())));
    }
    if (!lessons.outdated().isEmpty()) {
      parts.add("outdated: " + plain(String.join(", ", lessons.outdated())));
    }
    return linked(one.document()) + " — " + String.join("; ", parts);
  }

  private String linked(DocumentSummary document) {
    return MarkdownWords.link(plain(document.title()), links.document(document));
  }

  private static String plain(String untrusted) {
    return MarkdownWords.escaped(MarkdownWords.line(untrusted, LONGEST));
  }
}
