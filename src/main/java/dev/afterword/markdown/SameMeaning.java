package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether two documents say the same, however they are written. */
final class SameMeaning {
  /** Keys whose values are compared as what they are read as. */
  private static final Set<String> TYPED =
      Set.of(
          "kind",
          "status",
          "severity",
          "started",
          "detected",
          "acknowledged",
          "mitigated",
          "resolved",
          "services",
          "teams",
          "causes",
          "tags");

  private SameMeaning() {}

  /** Everything but the lines on which it stands and the way the front matter spells it. */
  static boolean holds(Document before, Document after) {
    return bare(before).equals(bare(after))
        && before.sections().equals(after.sections())
        && withoutLines(before.actionItems()).equals(withoutLines(after.actionItems()))
        && isFrom(after.problems(), before.problems());
  }

  /** As {@link #holds}, whatever the sections' text and the action items are. */
  static boolean holdsBesideActions(Document before, Document after) {
    return bare(before).equals(bare(after)) && isFrom(after.problems(), before.problems());
  }

  /** As {@link #holdsBesideActions}, and what it leads to may have become more. */
  static boolean holdsBesideText(Document before, Document after) {
    List<Object> older = bare(before);
    List<Object> newer = bare(after);
    int references = older.size() - 1;
    return older.subList(0, references).equals(newer.subList(0, references))
        && after.references().containsAll(before.references())
        && isFrom(after.problems(), before.problems());
  }

  /**
   * Everything but what one key of its metadata says, its sections and the lines on which it
   * stands.
   *
   * @param key as {@link Labels} know it
   */
  static boolean holdsBesideKey(Document before, Document after, String key) {
    return bare(before, key).equals(bare(after, key))
        && withoutLines(before.actionItems()).equals(withoutLines(after.actionItems()))
        && isFrom(after.problems(), before.problems());
  }

  /** The document without what is compared by itself: its sections, action items and problems. */
  private static List<Object> bare(Document document) {
    return bare(document, "");
  }

  private static List<Object> bare(Document document, String but) {
    Map<String, MetadataValue> frontMatter = new HashMap<>(document.frontMatter());
    frontMatter.keySet().removeIf(key -> Labels.key(key).equals(but));
    Set<String> keys = new HashSet<>(frontMatter.keySet());
    frontMatter.keySet().removeAll(TYPED);
    List<Object> all = new ArrayList<>();
    all.add(document.id());
    all.add(document.kind());
    all.add(document.title());
    all.add(but.equals("status") ? but : Optional.ofNullable(document.status()));
    all.add(Optional.ofNullable(document.severity()));
    all.add(Optional.ofNullable(document.date()));
    all.add(Optional.ofNullable(document.dateOrigin()));
    all.add(document.milestones());
    all.add(document.services());
    all.add(document.teams());
    all.add(document.tags());
    all.add(document.causes());
    all.add(document.visibility());
    all.add(keys);
    all.add(frontMatter);
    all.add(document.timeline());
    all.add(Optional.ofNullable(document.fiveWhys()));
    all.add(Optional.ofNullable(document.fishbone()));
    all.add(new HashSet<>(document.references()));
    return all;
  }

  private static List<ActionItem> withoutLines(List<ActionItem> items) {
    return items.stream().map(item -> identified(item, item.id())).toList();
  }

  /** The item under an id and on no line. */
  static ActionItem identified(ActionItem item, String id) {
    return new ActionItem(
        id,
        item.text(),
        item.type(),
        item.owner(),
        item.priority(),
        item.due(),
        item.state(),
        item.links(),
        item.improvement(),
        item.evidence(),
        0);
  }

  /** Whether each problem was there before, on whatever line. */
  private static boolean isFrom(List<Problem> after, List<Problem> before) {
    List<String> known = new ArrayList<>(before.stream().map(SameMeaning::text).toList());
    return after.stream().map(SameMeaning::text).allMatch(known::remove);
  }

  private static String text(Problem problem) {
    return problem.code() + " " + problem.message();
  }
}
