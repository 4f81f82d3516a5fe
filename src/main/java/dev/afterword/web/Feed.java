package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.search.FileHistory;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.Hit;
import dev.afterword.web.page.SearchWording;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** The newest documents, of all or of a search, as an Atom feed (RFC 4287). */
final class Feed {
  private static final int ENTRIES = 30;

  private final Library library;

  Feed(Library library) {
    this.library = library;
  }

  void send(Context context) throws XMLStreamException {
    SearchRequest asked = SearchParameters.read(context, ENTRIES);
    SearchRequest newest =
        new SearchRequest(
            asked.text(), asked.filters(), asked.from(), asked.to(), Sort.DATE, 1, ENTRIES);
    SearchResult found = library.index().search(newest);
    List<DocumentSummary> documents = found.hits().stream().map(Hit::document).toList();
    context.contentType(AtomWriter.MEDIA_TYPE).result(feed(newest, documents, site(context)));
  }

  private String feed(SearchRequest search, List<DocumentSummary> documents, String site)
      throws XMLStreamException {
    String wanted = SearchWording.of(search);
    String title = library.taxonomy().title();
    Instant updated = Objects.requireNonNullElse(library.status().searchableAt(), Instant.EPOCH);
    AtomWriter feed =
        new AtomWriter(
            wanted.isEmpty() ? title : title + ": " + wanted,
            site + Urls.feed(search),
            site + (wanted.isEmpty() ? Urls.home() : Urls.search(page(search))),
            updated);
    for (DocumentSummary document : documents) {
      feed.add(entry(document, site, updated));
    }
    return feed.finished();
  }

  private AtomWriter.Entry entry(DocumentSummary document, String site, Instant fallback) {
    FileHistory history = library.index().history(document.path(), 1);
    String severity = document.severity() == null ? "" : document.severity().label() + ": ";
    String author =
        history.newest().isEmpty()
            ? library.taxonomy().title()
            : history.newest().getFirst().author();
    String page = site + Urls.document(document.id());
    return new AtomWriter.Entry(
        severity + document.title(),
        page,
        page,
        Objects.requireNonNullElse(history.changed(), fallback),
        author,
        "");
  }

  /** The page that shows the same. */
  private static SearchRequest page(SearchRequest it) {
    return new SearchRequest(
        it.text(), it.filters(), it.from(), it.to(), Sort.DATE, 1, Urls.PAGE_SIZE);
  }

  /** The address under which this was asked for: its host was checked before. */
  static String site(Context context) {
    return context.scheme() + "://" + context.host();
  }
}
