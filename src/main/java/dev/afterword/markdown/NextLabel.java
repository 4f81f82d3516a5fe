package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The next free label of a document's action items, counting on from those there are.
 *
 * @param prefix as its items have it: {@code A}, {@code AI-}
 * @param digits with zeros before the number, where its items have some
 */
record NextLabel(String prefix, String digits) {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<prefix>(?:A|AI|AP)[- ]?)(?<digits>\\d{1,4})(?:-\\d+)?", Pattern.CASE_INSENSITIVE);

  static NextLabel of(Document document) {
    String prefix = "A";
    int width = 1;
    int last = 0;
    for (ActionItem item : document.actionItems()) {
      Matcher label = LABEL.matcher(item.id());
      if (label.matches()) {
        prefix = label.group("prefix");
        width = label.group("digits").length();
      }
    }
    for (String id : taken(document).toList()) {
      Matcher label = LABEL.matcher(id);
      last = label.matches() ? Math.max(last, Integer.parseInt(label.group("digits"))) : last;
    }
    String digits = String.format(Locale.ROOT, "%0" + width + "d", last + 1);
    return new NextLabel(prefix, digits);
  }

  /** Ids of items, and those that a why waits for. */
  private static Stream<String> taken(Document document) {
    return Stream.concat(
        document.actionItems().stream().map(ActionItem::id),
        ActionLabels.references(document).stream());
  }

  static boolean isLabelled(ActionItem item) {
    return LABEL.matcher(item.id()).matches();
  }

  @Override
  public String toString() {
    return prefix + digits;
  }
}
