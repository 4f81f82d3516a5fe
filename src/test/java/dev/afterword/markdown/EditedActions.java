package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Document;
import dev.afterword.domain.Link;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Edits every action item of documents in every way, and looks at the bytes with other eyes. */
final class EditedActions {
  private static final Map<String, ActionEdit> EDITS =
      new TreeMap<>(
          Map.of(
              "done", new ActionEdit.State(ActionState.DONE),
              "open", new ActionEdit.State(ActionState.OPEN),
              "drop", new ActionEdit.Drop("the service is gone, see PAY-9"),
              "owner", new ActionEdit.Owner("some-team"),
              "due", new ActionEdit.Due(LocalDate.of(2031, 3, 4)),
              "priority", new ActionEdit.Priority("P0"),
              "type", new ActionEdit.Type(ActionType.INVESTIGATE),
              "link", new ActionEdit.Improvement(new Link("QQ-1", "https://t.example/browse/QQ-1")),
              "evidence", new ActionEdit.Evidence(new Link("", "https://e.example/o/r/pull/7")),
              "no day", new ActionEdit.Due(null)));

  private final ActionEditor editor = new ActionEditor(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
  private final DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
  private final Map<String, int[]> outcomes = new TreeMap<>();
  private final boolean telling = Boolean.getBoolean("refusals");

  Document read(String path, byte[] bytes) {
    ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), ReadingLimits.DEFAULT);
    return reader.read(file);
  }

  /** How often each edit changed something, was there already, and was refused. */
  Map<String, int[]> outcomes() {
    return outcomes;
  }

  void all(String path, byte[] bytes, int mostItems) {
    read(path, bytes).actionItems().stream()
        .limit(mostItems)
        .forEach(item -> EDITS.forEach((name, edit) -> one(path, bytes, item, name, edit)));
  }

  private void one(String path, byte[] bytes, ActionItem item, String name, ActionEdit edit) {
    int[] counts = outcomes.computeIfAbsent(name, _ -> new int[3]);
    switch (editor.edit(path, bytes, item.id(), List.of(edit))) {
      case ActionEdited.Changed(byte[] changed, ActionItem after) -> {
        counts[0]++;
        assertThat(after.id()).isEqualTo(item.id());
        holds(path, bytes, changed, item);
      }
      case ActionEdited.Same _ -> counts[1]++;
      case ActionEdited.Refused(String why) when why.contains("no evidence yet") -> counts[1]++;
      case ActionEdited.Refused(String why) -> {
        counts[2]++;
        if (telling) {
          System.out.println(name + ": " + why + " " + item);
        }
      }
      case ActionEdited.Gone _ -> throw new AssertionError(path + ": gone is " + item);
    }
  }

  private void holds(String path, byte[] before, byte[] after, ActionItem item) {
    Document was = read(path, before);
    Document is = read(path, after);
    int next =
        was.actionItems().stream()
            .mapToInt(ActionItem::line)
            .filter(line -> line > item.line())
            .min()
            .orElse(Integer.MAX_VALUE);
    byte[] head = Arrays.copyOf(before, startOf(before, item.line()));
    byte[] tail = Arrays.copyOfRange(before, startOf(before, next), before.length);
    assertThat(after).as(path + " " + item).startsWith(head).endsWith(tail);
    assertThat(after.length).isGreaterThanOrEqualTo(head.length + tail.length);
    assertThat(others(is, item)).isEqualTo(others(was, item));
    assertThat(is.timeline()).isEqualTo(was.timeline());
    assertThat(is.frontMatter()).isEqualTo(was.frontMatter());
    assertThat(is.title()).isEqualTo(was.title());
    assertThat(is.problems().size()).isLessThanOrEqualTo(was.problems().size());
  }

  /** Where a line begins, from 1; the end of the file when there is none. */
  private static int startOf(byte[] bytes, int line) {
    int lines = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (lines == line) {
        return i;
      }
      lines += isEnd(bytes, i) ? 1 : 0;
    }
    return bytes.length;
  }

  private static boolean isEnd(byte[] bytes, int at) {
    boolean pair = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
    return bytes[at] == '\n' || (bytes[at] == '\r' && !pair);
  }

  private static List<ActionItem> others(Document document, ActionItem but) {
    return document.actionItems().stream()
        .filter(item -> !item.id().equals(but.id()))
        .map(item -> SameMeaning.identified(item, item.id()))
        .toList();
  }
}
