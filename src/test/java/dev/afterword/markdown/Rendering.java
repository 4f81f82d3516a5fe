package dev.afterword.markdown;

import dev.afterword.domain.ReadingLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text all the way to the HTML of its page, with targets that a site might have. */
final class Rendering {
  static final LinkTargets TARGETS =
      new LinkTargets() {
        @Override
        public @Nullable String link(String path, String target) {
          return target.startsWith("missing")
              ? null
              : target.matches("[a-zA-Z]+:.*") ? target : "/to/" + target;
        }

        @Override
        public @Nullable String image(String path, String target) {
          return target.matches("(?s)[a-zA-Z]+:.*|missing.*|/.*") ? null : "/raw/" + target;
        }
      };

  private Rendering() {}

  static ParsedFile parsed(String text) {
    return ParsedFile.of(
        new SourceFile("a/b.md", text.getBytes(StandardCharsets.UTF_8), null),
        ReadingLimits.DEFAULT);
  }

  static RenderedDocument document(String text) {
    return new DocumentRenderer(TARGETS, ReadingLimits.DEFAULT, Map.of())
        .render(parsed(text), List.of());
  }

  static String html(String text) {
    return document(text).sections().stream()
        .map(section -> section.html().toString())
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
