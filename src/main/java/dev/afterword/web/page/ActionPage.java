package dev.afterword.web.page;

import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.CommitRecord;
import dev.afterword.improvement.Seen;
import dev.afterword.search.LedgerAction;
import dev.afterword.web.page.WritePage.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One action item, and all that can be done with it.
 *
 * @param document where it stands
 * @param written what the document itself says of its state, where a tracker may say otherwise
 * @param form what its forms hold
 * @param places where it can be made a tracked improvement; empty when it leads to one
 * @param preview what would be written for that, null before it is asked for
 * @param notices what stands against what was sent
 * @param patch the change to apply where pages cannot write, null elsewhere
 * @param issue one that was opened and could not be linked, null when there is none
 */
public record ActionPage(
    Frame frame,
    String id,
    ActionRow action,
    LinkView document,
    String path,
    Written written,
    Form form,
    List<Choice> places,
    @Nullable Preview preview,
    HistoryView history,
    List<String> notices,
    @Nullable String patch,
    @Nullable LinkView issue)
    implements Page {
  private static final int PRIORITIES = 6;

  public ActionPage {
    places = List.copyOf(places);
    notices = List.copyOf(notices);
  }

  /** What the document says, and what can therefore be said next. */
  public record Written(boolean settled, boolean dropped, boolean begun, boolean evidenced) {
    static Written of(LedgerAction one) {
      ActionState state = one.action().state();
      return new Written(
          state.isSettled(),
          state == ActionState.DROPPED,
          state == ActionState.IN_PROGRESS,
          one.action().evidence() != null);
    }
  }

  /**
   * What the forms hold.
   *
   * @param writable whether changes are committed; {@code proposes} whether as a proposal
   * @param seen what the reader sees, so that nobody changes anything else
   * @param back where it leads when it is done, empty for here
   */
  public record Form(
      boolean writable,
      boolean proposes,
      String seen,
      String back,
      String name,
      String email,
      String owner,
      String due,
      List<Choice> priorities,
      List<Choice> types,
      String evidence,
      String link,
      String reason) {
    public Form {
      priorities = List.copyOf(priorities);
      types = List.copyOf(types);
    }

    /**
     * Of an item as it is.
     *
     * @param sent what was sent before, which is not lost
     */
    public static Form of(
        LedgerAction one,
        boolean writable,
        boolean proposes,
        String name,
        String email,
        Map<String, String> sent) {
      var action = one.action();
      String due = action.due() == null ? "" : action.due().toString();
      ActionType type = action.type();
      return new Form(
          writable,
          proposes,
          Seen.mark(action),
          sent.getOrDefault("back", ""),
          name,
          email,
          sent.getOrDefault("owner", Objects.requireNonNullElse(action.owner(), "")),
          sent.getOrDefault("due", due),
          priorities(
              sent.getOrDefault("priority", Objects.requireNonNullElse(action.priority(), ""))),
          types(sent.getOrDefault("type", type == null ? "" : type.label())),
          sent.getOrDefault("evidence", ""),
          sent.getOrDefault("link", ""),
          sent.getOrDefault("reason", ""));
    }

    private static List<Choice> priorities(String chosen) {
      List<String> known =
          new ArrayList<>(IntStream.range(0, PRIORITIES).mapToObj(i -> "P" + i).toList());
      if (!chosen.isEmpty() && !known.contains(chosen)) {
        known.add(chosen);
      }
      return known.stream().map(one -> new Choice(one, one, one.equals(chosen))).toList();
    }

    private static List<Choice> types(String chosen) {
      return Arrays.stream(ActionType.values())
          .map(ActionType::label)
          .map(one -> new Choice(one, one, one.equals(chosen)))
          .toList();
    }
  }

  /**
   * What would be written.
   *
   * @param place {@code document}, or the tracker and project
   * @param path of the new document, null for an issue
   * @param text of the document, or of the issue
   */
  public record Preview(
      String place, String title, String owner, String due, @Nullable String path, String text) {}

  /** What the page is made of. */
  public record Content(
      LedgerAction action,
      Form form,
      List<Choice> places,
      @Nullable Preview preview,
      List<CommitRecord> history,
      List<String> notices,
      @Nullable String patch,
      @Nullable LinkView issue) {}

  public static ActionPage of(Frame frame, Content content, ActionRow.Light light) {
    LedgerAction one = content.action();
    return new ActionPage(
        frame,
        one.action().id(),
        ActionRow.here(one, light),
        LinkView.inside(one.document().title(), Urls.document(one.document().id())),
        one.document().path(),
        Written.of(one),
        content.form(),
        content.places(),
        content.preview(),
        HistoryView.of(one.document().id(), content.history()),
        content.notices(),
        content.patch(),
        content.issue());
  }

  @Override
  public String title() {
    return id + ": " + action.text();
  }

  public String address() {
    return Objects.requireNonNullElse(action.change(), "");
  }

  /** Where in its document it stands. */
  public String place() {
    return document.href() + "#" + action.anchor();
  }

  public LinkView list() {
    return LinkView.inside("Actions", LedgerUrls.actions());
  }

  public String editAddress() {
    return Urls.edit(path, null);
  }
}
