package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Link;
import dev.afterword.markdown.ActionLines.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change that is one thing to write.
 *
 * @param ways to write it, of the lines and the item as they are
 * @param expected the item as it must be read then, of the item before and as it is read then
 */
record ActionStep(
    BiFunction<ActionLines, ActionItem, List<Way>> ways, BinaryOperator<ActionItem> expected) {
  private static final int LONGEST_REASON = 300;

  static List<ActionStep> of(ActionEdit edit) {
    return switch (edit) {
      case ActionEdit.State(ActionState state) ->
          state == ActionState.DROPPED
              ? List.of(state(state))
              : List.of(withoutReason(), state(state));
      case ActionEdit.Drop(String reason) -> {
        String clean = clean(reason);
        yield clean.isEmpty()
            ? List.of(state(ActionState.DROPPED))
            : List.of(state(ActionState.DROPPED), withoutReason(), reason(clean));
      }
      case ActionEdit.Owner(String owner) -> List.of(owner(owner));
      case ActionEdit.Due(LocalDate due) -> List.of(due(due));
      case ActionEdit.Priority(String priority) -> List.of(priority(priority));
      case ActionEdit.Type(ActionType type) -> List.of(type(type));
      case ActionEdit.Improvement(Link link) -> List.of(improvement(link));
      case ActionEdit.Evidence(Link link) -> List.of(evidence(link));
    };
  }

  private static ActionStep state(ActionState state) {
    return new ActionStep(
        (lines, _) -> new ActionStates(lines, state).ways(),
        (before, _) -> new Copy(before).state(state).made());
  }

  private static ActionStep withoutReason() {
    return new ActionStep(
        ActionStep::waysWithoutReason,
        (before, after) -> {
          boolean none = DropReason.of(before.text()).isEmpty();
          return none
              ? before
              : new Copy(before)
                  .text(DropReason.without(before.text()))
                  .state(after.state())
                  .made();
        });
  }

  private static List<Way> waysWithoutReason(ActionLines lines, ActionItem item) {
    String reason = DropReason.of(item.text());
    int number = lines.place().head();
    int end = lines.veryEnd();
    String text = lines.line(number).substring(0, end);
    int start = DropReason.without(text).length();
    return reason.isEmpty() || start == end
        ? List.of()
        : List.of(lines.with(number, start, end, ""));
  }

  private static ActionStep reason(String reason) {
    return new ActionStep(
        (lines, _) -> {
          List<Way> ways = new ArrayList<>();
          int end = lines.veryEnd();
          for (String text : List.of(reason, escaped(reason))) {
            ways.add(lines.with(lines.place().head(), end, end, " " + DropReason.written(text)));
          }
          ways.addAll(lines.below("Dropped", reason));
          return ways;
        },
        (before, _) ->
            new Copy(before).text(before.text() + " " + DropReason.written(reason)).made());
  }

  /** One line that fits into the brackets of a reason. */
  private static String clean(String reason) {
    String line =
        reason.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").replace('(', '[').replace(')', ']').strip();
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON).strip() : line;
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>#|&~]", "\\\\$0");
  }

  private static ActionStep owner(@Nullable String wanted) {
    String bare = wanted == null ? null : ActionWords.owner(wanted);
    return new ActionStep(
        (lines, item) -> new ActionFields(lines, item).owner(bare),
        (before, _) -> new Copy(before).owner(bare).made());
  }

  private static ActionStep due(@Nullable LocalDate due) {
    return new ActionStep(
        (lines, item) -> new ActionFields(lines, item).due(due),
        (before, _) -> new Copy(before).due(due).made());
  }

  private static ActionStep priority(@Nullable String priority) {
    return new ActionStep(
        (lines, item) -> new ActionFields(lines, item).priority(priority),
        (before, _) -> new Copy(before).priority(priority).made());
  }

  private static ActionStep type(@Nullable ActionType type) {
    return new ActionStep(
        (lines, item) -> new ActionFields(lines, item).type(type),
        (before, _) -> new Copy(before).type(type).made());
  }

  private static ActionStep improvement(Link link) {
    return new ActionStep(
        (lines, item) -> new ActionFields(lines, item).improvement(link),
        (before, after) -> {
          boolean there =
              after.links().stream().anyMatch(one -> one.target().equals(link.target()));
          boolean kept = after.links().containsAll(before.links());
          boolean leads = after.improvement() != null;
          boolean same =
              before.improvement() == null
                  || Objects.equals(before.improvement(), after.improvement());
          return there && kept && (leads || before.improvement() == null) && same
              ? new Copy(before).links(after.links(), after.improvement()).made()
              : new Copy(before).links(List.of(link), link.target()).made();
        });
  }

  private static ActionStep evidence(Link link) {
    return new ActionStep(
        (lines, item) -> new ActionFields(lines, item).evidence(link),
        (before, _) -> new Copy(before).evidence(link.target()).made());
  }

  /** An item with some of its parts replaced. */
  private static final class Copy {
    private final ActionItem from;
    private String text;
    private ActionState state;
    private @Nullable String owner;
    private @Nullable LocalDate due;
    private @Nullable String priority;
    private @Nullable ActionType type;
    private List<Link> links;
    private @Nullable String improvement;
    private @Nullable String evidence;

    Copy(ActionItem from) {
      this.from = from;
      this.text = from.text();
      this.state = from.state();
      this.owner = from.owner();
      this.due = from.due();
      this.priority = from.priority();
      this.type = from.type();
      this.links = from.links();
      this.improvement = from.improvement();
      this.evidence = from.evidence();
    }

    Copy text(String other) {
      text = other;
      return this;
    }

    Copy state(ActionState other) {
      state = other;
      return this;
    }

    Copy owner(@Nullable String other) {
      owner = other;
      return this;
    }

    Copy due(@Nullable LocalDate other) {
      due = other;
      return this;
    }

    Copy priority(@Nullable String other) {
      priority = other;
      return this;
    }

    Copy type(@Nullable ActionType other) {
      type = other;
      return this;
    }

    Copy links(List<Link> others, @Nullable String other) {
      links = others;
      improvement = other;
      return this;
    }

    Copy evidence(@Nullable String other) {
      evidence = other;
      return this;
    }

    ActionItem made() {
      return new ActionItem(
          from.id(),
          text,
          type,
          owner,
          priority,
          due,
          state,
          links,
          improvement,
          evidence,
          from.line());
    }
  }
}
