package dev.afterword.cli;

import dev.afterword.lint.Finding;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as the results of tests, which build servers draw: a suite for each file, a failed case
 * for each error and warning. Advice fails nothing and stands in the suite's output.
 */
final class JUnitReport {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final String at;

  private JUnitReport(Instant at) throws XMLStreamException {
    this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    this.at =
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * @param files that were read, also those without a finding
   * @param at when they were
   */
  static String of(List<String> files, List<Found> findings, Instant at) {
    try {
      JUnitReport report = new JUnitReport(at);
      Map<String, List<Finding>> byFile =
          findings.stream().map(Found::finding).collect(Collectors.groupingBy(Finding::path));
      report.suites(files, byFile);
      return report.text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
  }

  private void suites(List<String> files, Map<String, List<Finding>> findings)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    line();
    for (int i = 0; i < files.size(); i++) {
      suite(i, files.get(i), findings.getOrDefault(files.get(i), List.of()));
    }
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void suite(int id, String file, List<Finding> findings) throws XMLStreamException {
    List<Finding> failed = findings.stream().filter(one -> one.level().fails()).toList();
    List<Finding> advice = findings.stream().filter(one -> !one.level().fails()).toList();
    xml.writeStartElement("testsuite");
    attribute("name", file);
    attribute("package", "afterword.lint");
    attribute("id", Integer.toString(id));
    attribute("timestamp", at);
    attribute("hostname", "localhost");
    attribute("tests", Integer.toString(Math.max(1, failed.size())));
    attribute("failures", Integer.toString(failed.size()));
    attribute("errors", "0");
    attribute("time", "0");
    xml.writeEmptyElement("properties");
    line();
    for (Finding finding : failed) {
      failure(file, finding);
    }
    if (failed.isEmpty()) {
      passed(file);
    }
    element("system-out", String.join("\n", FindingText.plain(advice)));
    element("system-err", "");
    xml.writeEndElement();
    line();
  }

  private void passed(String file) throws XMLStreamException {
    xml.writeEmptyElement("testcase");
    attribute("name", "lint");
    attribute("classname", file);
    attribute("time", "0");
    line();
  }

  private void failure(String file, Finding finding) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("name", "%s at %d:%d".formatted(finding.rule(), finding.line(), finding.column()));
    attribute("classname", file);
    attribute("time", "0");
    xml.writeStartElement("failure");
    attribute("type", finding.level().label());
    attribute("message", finding.message());
    xml.writeCharacters(allowed(String.join("\n", FindingText.plain(List.of(finding)))));
    xml.writeEndElement();
    xml.writeEndElement();
    line();
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(content));
    xml.writeEndElement();
    line();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Printing.plain(allowed(value)));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Without what XML 1.0 has no way to write, halves of characters included. */
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isAllowed(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
