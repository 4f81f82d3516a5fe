package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Progress;
import dev.afterword.markdown.MarkdownWords;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.ReviewIndex.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** News as Markdown. */
public final class NewsText {
  private static final int LONGEST = 200;

  private final MeetingLinks links;
  private final List<String> lines = new ArrayList<>();

  private NewsText(MeetingLinks links) {
    this.links = links;
  }

  /** With its last line ended. */
  public static String markdown(News news, String library, MeetingLinks links) {
    NewsText text = new NewsText(links);
    text.lines.add("# " + plain(library) + ": " + title(news.span()));
    if (news.isEmpty()) {
      text.lines.addAll(List.of("", "Nothing was new, reviewed or improved."));
    }
    text.part("New", news.added(), text::document);
    text.part("Reviewed", news.reviewed(), text::document);
    text.part("Action items settled", news.settled(), text::action);
    text.part("Improvements over", news.closed(), NewsText::improvement);
    return String.join("\n", text.lines) + "\n";
  }

  /** {@code 2026-W46, 2026-11-09 to 2026-11-15}. */
  public static String title(NewsSpan span) {
    String days =
        span.first().equals(span.last())
            ? span.first().toString()
            : span.first() + " to " + span.last();
    return span.week() == null ? days : span.week() + ", " + days;
  }

  /** How much there is, in words. */
  public static String counts(News news) {
    return "%d new, %d reviewed, %d action items settled, %d improvements over"
        .formatted(
            news.added().total(),
            news.reviewed().total(),
            news.settled().total(),
            news.closed().total());
  }

  private <T> void part(String heading, Some<T> some, Function<T, String> line) {
    if (some.total() == 0) {
      return;
    }
    lines.addAll(List.of("", "## " + heading + " (" + some.total() + ")", ""));
    some.first().forEach(one -> lines.add("- " + line.apply(one)));
    if (some.more() > 0) {
      lines.add("- and " + some.more() + " more");
    }
  }

  private String document(DatedDocument one) {
    DocumentSummary document = one.document();
    return linked(document)
        + facts(
            Stream.of(
                document.severity() == null ? "" : document.severity().label(),
                document.kind().label().replace('-', ' '),
                document.date() == null ? "" : document.date().date().toString(),
                String.join(", ", document.teams())));
  }

  private String action(LedgerAction one) {
    return plain(one.action().text())
        + " — "
        + one.action().state().label()
        + ", of "
        + linked(one.document());
  }

  private static String improvement(Improvement one) {
    boolean isDropped = one.progress() == Progress.DROPPED;
    String title = one.title().equals(one.id()) ? "" : plain(one.title()) + " ";
    return title + "(" + plain(one.id()) + ") — " + (isDropped ? "dropped" : "closed");
  }

  private String linked(DocumentSummary document) {
    return MarkdownWords.link(plain(document.title()), links.document(document));
  }

  private static String facts(Stream<String> facts) {
    return " — "
        + facts
            .filter(fact -> !fact.isEmpty())
            .map(NewsText::plain)
            .collect(Collectors.joining(", "));
  }

  private static String plain(String untrusted) {
    return MarkdownWords.escaped(MarkdownWords.line(untrusted, LONGEST));
  }
}
