package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Link;
import dev.afterword.domain.TrackerKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action item while its parts are found; what was found first stays. */
final class ActionDraft {
  private final int line;
  private final List<Link> links = new ArrayList<>();
  private String text = "";
  private @Nullable String label;
  private @Nullable ActionType type;
  private @Nullable String owner;
  private @Nullable String priority;
  private @Nullable LocalDate due;
  private @Nullable ActionState state;
  private @Nullable String evidence;

  ActionDraft(int line) {
    this.line = line;
  }

  ActionDraft text(String found) {
    text = found;
    return this;
  }

  /** Its details say why it will not be done. */
  void dropped(String reason) {
    state(ActionState.DROPPED);
    text = DropReason.of(text).isEmpty() ? text + " " + DropReason.written(reason) : text;
  }

  String text() {
    return text;
  }

  @Nullable String label() {
    return label;
  }

  void label(String found) {
    label = label == null ? found : label;
  }

  void type(@Nullable ActionType found) {
    type = type == null ? found : type;
  }

  void owner(@Nullable String found) {
    owner = owner == null ? found : owner;
  }

  void priority(@Nullable String found) {
    priority = priority == null ? found : priority;
  }

  void due(LocalDate found) {
    due = due == null ? found : due;
  }

  void state(@Nullable ActionState found) {
    state = state == null ? found : state;
  }

  void evidence(@Nullable String found) {
    evidence = evidence == null ? found : evidence;
  }

  /** Its details say that it has been done, whatever its open box says. */
  void settle() {
    state = ActionState.DONE;
  }

  /** Takes over links, and the bare keys of a text that no link shows already. */
  void links(InlineText from) {
    links.addAll(from.links());
    for (String key : TrackerKeys.in(from.text())) {
      if (links.stream()
          .noneMatch(link -> link.text().contains(key) || link.target().equals(key))) {
        links.add(new Link(key, key));
      }
    }
  }

  boolean hasLinks() {
    return !links.isEmpty();
  }

  /** Whether a text is exactly that of one of its links. */
  boolean isLinkText(String written) {
    return links.stream().anyMatch(link -> link.text().equals(written));
  }

  void inherit(ActionGroup group) {
    owner(group.owner());
    type(group.type());
    priority(group.priority());
    state(group.state());
  }

  boolean isEmpty() {
    return text.isBlank() || ActionWords.isPlaceholder(text);
  }

  ActionItem as(String id) {
    return new ActionItem(
        id,
        text,
        type,
        owner,
        priority,
        due,
        state == null ? ActionState.OPEN : state,
        links.stream().distinct().toList(),
        TrackerKeys.improvement(links).orElse(null),
        evidence,
        line);
  }
}
