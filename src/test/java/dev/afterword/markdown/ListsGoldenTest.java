package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Fishbone;
import dev.afterword.domain.Fishbone.Cause;
import dev.afterword.domain.FiveWhys;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read of {@code lists/*.md} stands in {@code *.expected}; {@code -Dgolden.update=true}
 * rewrites it.
 */
final class ListsGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/afterword/markdown/lists");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsExpected(Path document) throws IOException {
    String read = read(Files.readString(document));
    String name = document.getFileName().toString().replace(".md", ".expected");
    Path expected = document.resolveSibling(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, read);
    }
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  private static String read(String text) {
    Outline outline = Outline.of(Flexmark.parse(text), new Headings(Map.of()));
    List<Problem> problems = new ArrayList<>();
    ReadingLimits limits = ReadingLimits.DEFAULT;
    StringBuilder out = new StringBuilder();
    new ActionItemReader(Taxonomy.DEFAULT, limits)
        .read(outline, problems)
        .forEach(item -> action(item, out));
    FiveWhys whys = new FiveWhysReader(limits).read(outline, problems);
    if (whys != null) {
      out.append("whys\n");
      whys.roots().forEach(why -> why(why, "  ", out));
    }
    fishbone(
        new FishboneReader(Taxonomy.DEFAULT, limits).read(outline, "(title)", whys, problems), out);
    problems.forEach(problem -> out.append(problem).append('\n'));
    return out.toString();
  }

  private static void action(ActionItem item, StringBuilder out) {
    out.append("%d %s: %s%n".formatted(item.line(), item.id(), item.text()));
    field("type", item.type(), out);
    field("owner", item.owner(), out);
    field("priority", item.priority(), out);
    field("due", item.due(), out);
    field("state", item.state(), out);
    item.links().forEach(link -> field("link", link.text() + " => " + link.target(), out));
    field("improvement", item.improvement(), out);
    field("evidence", item.evidence(), out);
  }

  private static void field(String name, @Nullable Object value, StringBuilder out) {
    if (value != null) {
      out.append("    ").append(name).append(' ').append(value).append('\n');
    }
  }

  private static void why(Why why, String indent, StringBuilder out) {
    out.append(indent).append("? ").append(why.question()).append('\n');
    out.append(indent).append("! ").append(why.answer());
    why.evidence().forEach(link -> out.append(" <").append(link.target()).append('>'));
    out.append(why.actions().isEmpty() ? "" : " -> " + why.actions()).append('\n');
    why.children().forEach(child -> why(child, indent + "  ", out));
  }

  private static void fishbone(@Nullable Fishbone fishbone, StringBuilder out) {
    if (fishbone != null) {
      out.append("fishbone of ").append(fishbone.effect()).append('\n');
      for (Fishbone.Bone bone : fishbone.bones()) {
        out.append("  %s (%s)%n".formatted(bone.category(), bone.origin()));
        bone.causes().forEach(cause -> cause(cause, "    ", out));
      }
    }
  }

  private static void cause(Cause cause, String indent, StringBuilder out) {
    out.append(indent).append("- ").append(cause.text()).append('\n');
    cause.causes().forEach(below -> cause(below, indent + "  ", out));
  }
}
