package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Library;
import dev.afterword.review.News;
import dev.afterword.review.NewsSpan;
import dev.afterword.review.NewsText;
import dev.afterword.review.Newsroom;
import dev.afterword.search.KnownImprovements;
import dev.afterword.web.page.ActionRow;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.NewsPage;
import dev.afterword.web.page.PageLinks;
import dev.afterword.web.page.ReviewUrls;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** What was new, reviewed and improved, week by week, for those who were not there. */
final class NewsPages {
  private static final int WEEKS = 12;

  private final Library library;
  private final Ledger ledger;
  private final Newsroom newsroom;
  private final Pages pages;
  private final KeptAnswers kept;

  NewsPages(Library library, Ledger ledger, Pages pages, KeptAnswers kept) {
    this.library = library;
    this.ledger = ledger;
    this.newsroom = new Newsroom(library, ledger);
    this.pages = pages;
    this.kept = kept;
  }

  private record Key(Frame frame, LocalDate today, Instant now) {}

  void show(Context context) {
    Object index = library.index().state();
    KnownImprovements known = ledger.known();
    Instant now = known.isHeard() ? pages.lately() : Instant.EPOCH;
    Key key = new Key(pages.frame(context), pages.today(), now);
    NewsSpan span = span(context);
    kept.page(
            new KeptAnswers.State(index, known),
            key,
            () -> pages.html(NewsPage.of(key.frame(), newsroom.of(span), light(key))))
        .send(context);
  }

  private ActionRow.Light light(Key key) {
    return new ActionRow.Light(library.taxonomy(), pages.links(), key.now(), key.today());
  }

  private NewsSpan span(Context context) {
    return ReviewParameters.news(context, pages.today(), newsroom.lastWeek());
  }

  void markdown(Context context) {
    NewsSpan span = span(context);
    context
        .contentType("text/markdown; charset=utf-8")
        .header("Content-Disposition", "inline; filename=\"digest.md\"")
        .result(
            NewsText.markdown(
                newsroom.of(span),
                library.taxonomy().title(),
                new PageLinks(Feed.site(context), pages.today())));
  }

  /** What the feed depends on besides the index: in it stand whole addresses. */
  private record FeedKey(String site, LocalDate today) {}

  /** An entry for each of the last weeks that are over: what it says stays as it is. */
  void atom(Context context) {
    KeptAnswers.State state = new KeptAnswers.State(library.index().state(), ledger.known());
    FeedKey key = new FeedKey(Feed.site(context), pages.today());
    kept.of(state, key, () -> Optional.of(Answer.of(AtomWriter.MEDIA_TYPE, feed(key.site()), true)))
        .orElseThrow()
        .send(context);
  }

  private byte[] feed(String site) {
    NewsSpan last = newsroom.lastWeek();
    List<NewsSpan> weeks = IntStream.range(0, WEEKS).mapToObj(i -> last.later(-i)).toList();
    try {
      AtomWriter feed =
          new AtomWriter(
              library.taxonomy().title() + ": digest",
              site + ReviewUrls.digestFeed(),
              site + ReviewUrls.digest(),
              end(last));
      for (News news : newsroom.of(weeks)) {
        feed.add(entry(news, site));
      }
      return feed.finished().getBytes(UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("nothing but memory is written to", e);
    }
  }

  private AtomWriter.Entry entry(News news, String site) {
    String page = site + ReviewUrls.digest(news.span());
    return new AtomWriter.Entry(
        NewsText.title(news.span()),
        page,
        page,
        end(news.span()),
        library.taxonomy().title(),
        NewsText.counts(news));
  }

  private Instant end(NewsSpan span) {
    return span.last().plusDays(1).atStartOfDay(library.taxonomy().zone()).toInstant();
  }
}
