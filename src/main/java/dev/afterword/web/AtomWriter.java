package dev.afterword.web;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287). */
final class AtomWriter {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /**
   * Begins a feed.
   *
   * @param self its own address, which is its id
   * @param page the address of the page that shows the same
   */
  AtomWriter(String title, String self, String page, Instant updated) throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    element("title", title);
    element("id", self);
    element("updated", updated.toString());
    link("self", self);
    link("alternate", page);
  }

  /**
   * One entry.
   *
   * @param summary in plain text, empty for none
   */
  record Entry(
      String title, String id, String page, Instant updated, String author, String summary) {}

  void add(Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("title", entry.title());
    element("id", entry.id());
    element("updated", entry.updated().toString());
    xml.writeStartElement("author");
    element("name", entry.author());
    xml.writeEndElement();
    link("alternate", entry.page());
    if (!entry.summary().isEmpty()) {
      element("summary", entry.summary());
    }
    xml.writeEndElement();
  }

  /** The whole feed; nothing can be added after it. */
  String finished() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(content));
    xml.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** XML 1.0 has no control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]|[\\uD800-\\uDFFF\\uFFFE\\uFFFF]", " ");
  }
}
