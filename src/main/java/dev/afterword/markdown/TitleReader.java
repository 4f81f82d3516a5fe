package dev.afterword.markdown;

import dev.afterword.domain.SectionRole;
import java.util.List;
import java.util.Optional;

/**
 * The title: of the front matter, else the first heading that is not a section's name, else one
 * labelled so in the text, else the file's name.
 */
final class TitleReader {
  private static final int LONGEST = 500;

  private TitleReader() {}

  static String read(String path, Metadata metadata, Outline outline) {
    Optional<Metadata.Field> labelled = metadata.field("title");
    Optional<String> declared =
        labelled
            .filter(field -> field.source() == Metadata.Source.FRONT_MATTER)
            .map(Metadata.Field::text);
    String title =
        declared
            .or(() -> heading(outline.parts()))
            .or(() -> labelled.map(Metadata.Field::text))
            .orElseGet(() -> fileName(path))
            .strip();
    title = title.isEmpty() ? path : title;
    return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
  }

  /** A heading of the first level anywhere, else one that comes before the first section. */
  private static Optional<String> heading(List<Outline.Part> parts) {
    Optional<String> first =
        parts.stream()
            .filter(part -> part.level() == 1 && names(part))
            .map(Outline.Part::heading)
            .findFirst();
    if (first.isPresent()) {
      return first;
    }
    return parts.stream()
        .filter(part -> part.level() > 0)
        .takeWhile(part -> part.role() == SectionRole.OTHER)
        .filter(TitleReader::names)
        .map(Outline.Part::heading)
        .findFirst();
  }

  private static boolean names(Outline.Part part) {
    return part.role() == SectionRole.OTHER
        && !part.heading().isBlank()
        && !Labels.isKnown(part.heading());
  }

  /** {@code 2026-10-03-checkout_502s.html.md.erb} is "2026-10-03 checkout 502s". */
  private static String fileName(String path) {
    String name = Paths.stem(path);
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean betweenDigits =
          c == '-'
              && i > 0
              && i + 1 < name.length()
              && Character.isDigit(name.charAt(i - 1))
              && Character.isDigit(name.charAt(i + 1));
      title.append(c == '_' || c == '-' && !betweenDigits ? ' ' : c);
    }
    return title.toString();
  }
}
