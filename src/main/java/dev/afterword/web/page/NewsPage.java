package dev.afterword.web.page;

import dev.afterword.domain.Improvement;
import dev.afterword.review.News;
import dev.afterword.review.NewsSpan;
import dev.afterword.review.NewsText;
import dev.afterword.search.DatedDocument;
import dev.afterword.search.ReviewIndex.Some;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was new, reviewed and improved in some days, for those who were not there.
 *
 * @param days in words
 * @param parts those that have anything
 * @param later the days after these, null when they are all in the future
 */
public record NewsPage(
    Frame frame,
    String days,
    List<Part> parts,
    String markdown,
    String earlier,
    @Nullable String later)
    implements Page {
  public NewsPage {
    parts = List.copyOf(parts);
  }

  /** One list of documents, of action items or of improvements. */
  public record Part(
      String id,
      String heading,
      String meaning,
      long total,
      long more,
      List<DocumentRow> documents,
      List<ActionRow> actions,
      List<ImprovementView> improvements) {
    public Part {
      documents = List.copyOf(documents);
      actions = List.copyOf(actions);
      improvements = List.copyOf(improvements);
    }

    private static Part of(
        String id,
        String heading,
        String meaning,
        Some<DatedDocument> some,
        ActionRow.Light light) {
      return new Part(
          id,
          heading,
          meaning,
          some.total(),
          some.more(),
          some.first().stream()
              .map(one -> DocumentRow.of(one.document(), light.taxonomy()))
              .toList(),
          List.of(),
          List.of());
    }
  }

  public static NewsPage of(Frame frame, News news, ActionRow.Light light) {
    NewsSpan span = news.span();
    NewsSpan next = span.later(1);
    return new NewsPage(
        frame,
        NewsText.title(span),
        parts(news, light).stream().filter(part -> part.total() > 0).toList(),
        ReviewUrls.digestFile("md", span),
        ReviewUrls.digest(span.later(-1)),
        next.first().isAfter(light.today()) ? null : ReviewUrls.digest(next));
  }

  private static List<Part> parts(News news, ActionRow.Light light) {
    Some<Improvement> closed = news.closed();
    return List.of(
        Part.of("aw-new", "New", "Documents that were first committed.", news.added(), light),
        Part.of(
            "aw-reviewed",
            "Reviewed",
            "Documents that first said that they are reviewed or closed.",
            news.reviewed(),
            light),
        new Part(
            "aw-settled",
            "Action items settled",
            "Done or dropped, as their documents say.",
            news.settled().total(),
            news.settled().more(),
            List.of(),
            ActionRow.all(news.settled().first(), light),
            List.of()),
        new Part(
            "aw-improved",
            "Improvements over",
            "Closed, merged or dropped.",
            closed.total(),
            closed.more(),
            List.of(),
            List.of(),
            ImprovementView.all(closed.first(), light.now())));
  }

  @Override
  public String title() {
    return "Digest of " + days;
  }

  public String feedAddress() {
    return ReviewUrls.digestFeed();
  }

  public String reviewAddress() {
    return ReviewUrls.review();
  }
}
