package dev.afterword.web;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Link;
import dev.afterword.domain.TrackerKeys;
import dev.afterword.git.hosted.Person;
import dev.afterword.improvement.ActionChange;
import dev.afterword.improvement.NewImprovement;
import dev.afterword.ingest.Documents;
import dev.afterword.markdown.ActionEdit;
import dev.afterword.search.LedgerAction;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was sent of an action item.
 *
 * @param sent every field by its name
 * @param signed whether it is said who wants it: where nothing is written nobody asks
 */
record ActionForm(Map<String, String> sent, boolean signed) {
  static final int UNUSABLE = 422;

  private static final int LONGEST_ADDRESS = 1_000;
  private static final Pattern OWNER = Pattern.compile("@?[\\p{L}\\d][\\p{L}\\d._/' -]{0,59}");
  private static final Pattern PRIORITY = Pattern.compile("P[0-5]");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}\\\\`\"^{}]+");

  ActionForm {
    sent = Map.copyOf(sent);
  }

  static ActionForm of(Context context, boolean signed) {
    Map<String, String> sent = new HashMap<>();
    context.formParamMap().forEach((name, values) -> sent.put(name, values.getFirst()));
    return new ActionForm(sent, signed);
  }

  String text(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  /** Which button was pressed. */
  String wanted() {
    return text("do");
  }

  Person person() {
    if (!signed) {
      return Person.AFTERWORD;
    }
    try {
      return new Person(text("name"), text("email"));
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, String.valueOf(e.getMessage()));
    }
  }

  @Nullable String seen() {
    return text("seen").isEmpty() ? null : text("seen");
  }

  /**
   * The change that is wanted of that item.
   *
   * @throws RequestException when a field cannot be used
   */
  ActionChange change(LedgerAction one, Documents documents) {
    return new ActionChange(
        one.document().id(),
        one.action().id(),
        seen(),
        edits(one.document(), documents),
        List.of(),
        person(),
        summary() + ": " + one.action().text());
  }

  private List<ActionEdit> edits(DocumentSummary document, Documents documents) {
    return switch (wanted()) {
      case "tick" -> List.of(new ActionEdit.State(ActionState.DONE));
      case "untick" -> List.of(new ActionEdit.State(ActionState.OPEN));
      case "start" -> List.of(new ActionEdit.State(ActionState.IN_PROGRESS));
      case "drop" -> List.of(new ActionEdit.Drop(reason()));
      case "assign" -> List.of(new ActionEdit.Owner(owner()));
      case "due" -> List.of(new ActionEdit.Due(due()));
      case "classify" -> List.of(new ActionEdit.Priority(priority()), new ActionEdit.Type(type()));
      case "link" -> List.of(new ActionEdit.Improvement(improvement(document, documents)));
      case "evidence" -> List.of(new ActionEdit.Evidence(evidence()));
      case "confirm" ->
          List.of(new ActionEdit.Evidence(evidence()), new ActionEdit.State(ActionState.DONE));
      default ->
          throw new RequestException(
              400,
              "do: \""
                  + wanted()
                  + "\" (expected tick, untick, start, drop, assign, due, classify, link, evidence,"
                  + " confirm or track)");
    };
  }

  private String summary() {
    return switch (wanted()) {
      case "tick" -> "Done";
      case "untick" -> "Open again";
      case "start" -> "In progress";
      case "drop" -> "Dropped";
      case "assign" -> owner() == null ? "No owner" : "Assigned to " + owner();
      case "due" -> due() == null ? "No due date" : "Due " + due();
      case "classify" -> "Priority and type";
      case "link" -> "Linked to " + text("link");
      case "evidence" -> "Evidence";
      default -> "Confirmed with evidence";
    };
  }

  private String reason() {
    String reason = text("reason");
    if (reason.isEmpty() || reason.length() > 300) {
      throw unusable(
          "reason", reason.length() + " characters", "1 to 300: why it will not be done");
    }
    return reason;
  }

  /** Null for nobody. */
  @Nullable String owner() {
    String owner = text("owner");
    if (!owner.isEmpty() && !OWNER.matcher(owner).matches()) {
      throw unusable("owner", "\"" + owner + "\"", "a team, role or handle");
    }
    return owner.isEmpty() ? null : owner;
  }

  @Nullable LocalDate due() {
    String due = text("due");
    try {
      return due.isEmpty() ? null : LocalDate.parse(due);
    } catch (DateTimeException e) {
      throw unusable("due", "\"" + due + "\"", "a day such as 2026-11-01");
    }
  }

  @Nullable String priority() {
    String priority = text("priority");
    if (!priority.isEmpty() && !PRIORITY.matcher(priority).matches()) {
      throw unusable("priority", "\"" + priority + "\"", "P0 to P5");
    }
    return priority.isEmpty() ? null : priority;
  }

  @Nullable ActionType type() {
    String label = text("type");
    Optional<ActionType> type = ActionType.of(label);
    if (type.isEmpty() && !label.isEmpty()) {
      throw unusable("type", "\"" + label + "\"", "prevent, mitigate, detect and the like");
    }
    return type.orElse(null);
  }

  private Link evidence() {
    String written = text("evidence");
    if (TrackerKeys.isKey(written)) {
      return new Link("", written);
    }
    return address(written)
        .orElseThrow(() ->
            unusable("evidence", "\"" + written + "\"", "an address such as https://… or a key"));
  }

  /** A tracker's key, an address, or an improvement of the library. */
  private Link improvement(DocumentSummary from, Documents documents) {
    String written = text("link");
    if (TrackerKeys.isKey(written) && !written.startsWith("#")) {
      return new Link("", written);
    }
    return address(written)
        .or(() ->
            documents
                .find(written)
                .filter(found -> found.kind() == Kind.IMPROVEMENT)
                .map(found ->
                    new Link(found.id(), NewImprovement.between(from.path(), found.path()))))
        .orElseThrow(() ->
            unusable(
                "link",
                "\"" + written + "\"",
                "an address, a key such as PAY-123 or org/repo#12, or the id of an improvement"));
  }

  private static Optional<Link> address(String written) {
    if (written.length() > LONGEST_ADDRESS || !ADDRESS.matcher(written).matches()) {
      return Optional.empty();
    }
    String plain =
        written
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("[", "%5B")
            .replace("]", "%5D")
            .replace("|", "%7C");
    return Optional.of(new Link(TrackerKeys.ofAddress(plain).orElse(""), plain));
  }

  static RequestException unusable(String field, String value, String expected) {
    return new RequestException(UNUSABLE, field + ": " + value + " (expected " + expected + ")");
  }
}
