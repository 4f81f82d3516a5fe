package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new action item says once it is written.
 *
 * @param text in Markdown, so that it reads as meant
 * @param read the item as the canonical form is read, under no id and on no line
 */
record ActionMeaning(NewActionItem item, String text, ActionItem read) {

  /** Empty when no way of writing it holds what was given. */
  static Optional<ActionMeaning> of(NewActionItem item, DocumentVersion.Reader reader) {
    List<String> texts = List.of(item.text(), TypedText.escaped(item.text()));
    List<ActionMeaning> all =
        texts.stream().distinct().flatMap(text -> read(item, text, reader)).toList();
    return all.stream()
        .filter(ActionMeaning::isExact)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private static Stream<ActionMeaning> read(
      NewActionItem item, String text, DocumentVersion.Reader reader) {
    String line = line(item, text, "A1");
    byte[] bytes =
        ("# T\n\n## Action items\n\n" + line + "\n\n## Lessons\n\nMore\n").getBytes(UTF_8);
    Document document = reader.read("a.md", bytes).document();
    boolean whole =
        document.actionItems().size() == 1
            && document.sections().size() == 3
            && document.timeline().isEmpty();
    return whole
        ? document.actionItems().stream()
            .filter(read -> holds(item, read))
            .map(read -> new ActionMeaning(item, text, bare(read)))
        : Stream.of();
  }

  /** As a line of a list in the canonical form. */
  String line(String label) {
    return line(item, text, label);
  }

  private static String line(NewActionItem item, String text, String label) {
    return "- [ ] " + label + ": " + text + behind(item.attributes(List.of()), " — ", "");
  }

  /** Attributes as they stand behind a text. */
  static String behind(List<String> attributes, String lead, String tail) {
    return attributes.isEmpty() ? "" : lead + String.join(", ", attributes) + tail;
  }

  private static boolean holds(NewActionItem wanted, ActionItem read) {
    return read.id().equals("A1")
        && read.state() == ActionState.OPEN
        && (wanted.owner() == null || wanted.owner().equals(read.owner()))
        && (wanted.priority() == null || wanted.priority().equals(read.priority()))
        && (wanted.type() == null || wanted.type() == read.type())
        && (wanted.due() == null || wanted.due().equals(read.due()))
        && !read.text().isBlank();
  }

  /** Whether nothing of the text was understood as anything but text. */
  private boolean isExact() {
    return read.text().equals(item.text())
        && Objects.equals(item.owner(), read.owner())
        && Objects.equals(item.priority(), read.priority())
        && Objects.equals(item.type(), read.type())
        && Objects.equals(item.due(), read.due());
  }

  boolean isSaidBy(ActionItem other) {
    return bare(other).equals(read);
  }

  private static ActionItem bare(ActionItem item) {
    return SameMeaning.identified(item, "");
  }
}
