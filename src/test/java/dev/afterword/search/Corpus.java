package dev.afterword.search;

import dev.afterword.domain.DateOrigin;
import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Milestones;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Public postmortems, read as roughly as will do for measuring a ranking. */
final class Corpus {
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+)$");
  private static final Pattern DAY = Pattern.compile("(20\\d\\d)-(\\d\\d)-(\\d\\d)");

  private Corpus() {}

  /** The folder of shared data; it may be absent. */
  static Path shared() {
    String set = System.getProperty("afterword.shared", "");
    return set.isBlank() || set.startsWith("$")
        ? Path.of(System.getProperty("project.basedir", "."), "..", "shared")
        : Path.of(set);
  }

  static List<IndexedDocument> documents() throws IOException {
    Path root = shared().resolve("corpus/documents");
    List<IndexedDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        documents.add(document(root.relativize(file).toString(), text));
      }
    }
    return documents;
  }

  private static IndexedDocument document(String path, String text) {
    List<Section> sections = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    String name = "";
    int start = 0;
    while (heading.find()) {
      sections.add(section(name, text.substring(start, heading.start())));
      name = heading.group(1).strip();
      start = heading.end();
    }
    sections.add(section(name, text.substring(start)));
    Moment date = date(path + " " + text);
    Document document =
        new Document(
            path,
            path,
            Kind.POSTMORTEM,
            title(path, text),
            null,
            null,
            date,
            date == null ? null : DateOrigin.TEXT,
            Milestones.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Document.EVERYONE,
            Map.of(),
            sections,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of());
    return new IndexedDocument(document, null, "", false);
  }

  private static Section section(String heading, String text) {
    return new Section(
        heading, heading.isEmpty() ? 0 : 2, SectionRole.OTHER, 1, heading, text.strip());
  }

  private static String title(String path, String text) {
    Matcher declared = Pattern.compile("(?m)^title:\\s*[\"']?(.+?)[\"']?\\s*$").matcher(text);
    if (declared.find()) {
      return declared.group(1);
    }
    Matcher heading = HEADING.matcher(text);
    return heading.find() ? heading.group(1) : path;
  }

  private static @Nullable Moment date(String text) {
    Matcher day = DAY.matcher(text);
    try {
      return day.find() ? new Moment.Day(LocalDate.parse(day.group())) : null;
    } catch (java.time.DateTimeException e) {
      return null;
    }
  }
}
