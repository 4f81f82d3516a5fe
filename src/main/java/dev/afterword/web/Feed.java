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
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    write(xml, newest, found.hits().stream().map(Hit::document).toList(), site(context));
    context.contentType("application/atom+xml; charset=utf-8").result(text.toString());
  }

  private void write(
      XMLStreamWriter xml, SearchRequest search, List<DocumentSummary> documents, String site)
      throws XMLStreamException {
    String wanted = SearchWording.of(search);
    String title = library.taxonomy().title();
    Instant updated = Objects.requireNonNullElse(library.status().searchableAt(), Instant.EPOCH);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    element(xml, "title", wanted.isEmpty() ? title : title + ": " + wanted);
    element(xml, "id", site + Urls.feed(search));
    element(xml, "updated", updated.toString());
    link(xml, "self", site + Urls.feed(search));
    link(xml, "alternate", site + (wanted.isEmpty() ? Urls.home() : Urls.search(page(search))));
    for (DocumentSummary document : documents) {
      entry(xml, document, site, updated);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(XMLStreamWriter xml, DocumentSummary document, String site, Instant fallback)
      throws XMLStreamException {
    FileHistory history = library.index().history(document.path(), 1);
    Instant updated = Objects.requireNonNullElse(history.changed(), fallback);
    String severity = document.severity() == null ? "" : document.severity().label() + ": ";
    String author =
        history.newest().isEmpty()
            ? library.taxonomy().title()
            : history.newest().getFirst().author();
    xml.writeStartElement("entry");
    element(xml, "title", severity + document.title());
    element(xml, "id", site + Urls.document(document.id()));
    element(xml, "updated", updated.toString());
    xml.writeStartElement("author");
    element(xml, "name", author);
    xml.writeEndElement();
    link(xml, "alternate", site + Urls.document(document.id()));
    xml.writeEndElement();
  }

  /** The page that shows the same. */
  private static SearchRequest page(SearchRequest it) {
    return new SearchRequest(
        it.text(), it.filters(), it.from(), it.to(), Sort.DATE, 1, Urls.PAGE_SIZE);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** XML 1.0 has no control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]", " ");
  }

  /** The address under which this was asked for: its host was checked before. */
  private static String site(Context context) {
    return context.scheme() + "://" + context.host();
  }
}
