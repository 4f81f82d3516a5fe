package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Gives every action item an id that no other of its document has. */
final class ActionIds {
  private static final int HEX_BYTES = 4;

  private ActionIds() {}

  static List<ActionItem> give(List<ActionDraft> drafts, int most, List<Problem> problems) {
    List<ActionItem> items = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (ActionDraft draft : drafts) {
      if (items.size() == most) {
        problems.add(
            Problem.ofFile(
                "actions/too-many",
                "action items: more than %d (expected at most %d; the rest is not read)"
                    .formatted(most, most)));
        break;
      }
      items.add(withId(draft, taken, problems));
    }
    return items;
  }

  private static ActionItem withId(ActionDraft draft, Set<String> taken, List<Problem> problems) {
    String label = draft.label();
    String wanted = label != null ? label : hash(draft.text());
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    ActionItem item = draft.as(id);
    if (!id.equals(wanted)) {
      problems.add(
          Problem.atLine(
              item.line(),
              "actions/duplicate-id",
              "action item: \"%s\" is the id of another one (expected each once; read as \"%s\")"
                  .formatted(wanted, id)));
    }
    return item;
  }

  /**
   * The first 8 hex digits of SHA-256, so that inserting one item moves no other's id; the reason
   * why it was dropped does not count.
   */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(DropReason.without(text).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HEX_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing (expected in every JDK)", e);
    }
  }
}
