package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Improvement;
import dev.afterword.domain.Link;
import dev.afterword.domain.Taxonomy;
import dev.afterword.domain.TrackerKeys;
import dev.afterword.improvement.Effect;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.LedgerPage;
import dev.afterword.search.LedgerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One tracked improvement, and everything that leads to it.
 *
 * @param id whole: of a commit all digits
 * @param place where it is, null when nobody has told it
 * @param over when it was closed, dropped or merged; null when it is not over or nobody has told it
 * @param wanted how much leads to it, in a sentence
 * @param open action items that are not settled; {@code settled} are the others
 * @param incidents that its action items are of, the newest first; {@code others} are other
 *     documents
 * @param again what was seen again after it was closed; null when it is not
 * @param more how many action items are not shown, {@code all} is where they are
 */
public record ImprovementPage(
    Frame frame,
    String id,
    ImprovementView improvement,
    @Nullable LinkView place,
    @Nullable DateView over,
    String wanted,
    List<ActionRow> open,
    List<ActionRow> settled,
    List<DocumentRow> incidents,
    List<DocumentRow> others,
    long more,
    String all,
    @Nullable Again again)
    implements Page {
  /** How many of its action items are shown at most. */
  public static final int MOST = 200;

  public ImprovementPage {
    open = List.copyOf(open);
    settled = List.copyOf(settled);
    incidents = List.copyOf(incidents);
    others = List.copyOf(others);
  }

  /**
   * What was seen again after it was closed.
   *
   * @param total of the incidents, with those that are not shown
   */
  public record Again(boolean recorded, long total, List<SeenAgainView> seen) {
    public Again {
      seen = List.copyOf(seen);
    }

    static Again of(Effect effect, Taxonomy taxonomy) {
      return new Again(
          effect.closed() != null, effect.total(), SeenAgainView.all(effect.seenAgain(), taxonomy));
    }

    public long more() {
      return total - seen.size();
    }
  }

  /** The page of it, with the first of what leads to it. */
  public static ImprovementPage of(
      Frame frame,
      ImprovementUse use,
      LedgerPage leading,
      @Nullable Effect effect,
      ActionRow.Light light) {
    Improvement it = use.improvement();
    List<LedgerAction> actions = leading.actions();
    List<DocumentSummary> documents =
        actions.stream()
            .map(LedgerAction::document)
            .distinct()
            .sorted(Comparator.comparing(ImprovementPage::day).reversed())
            .toList();
    return new ImprovementPage(
        frame,
        it.id(),
        ImprovementView.of(it, light.now()),
        place(it, actions),
        it.closed() == null ? null : DateView.of(it.closed()),
        ImprovementsPage.sentence(use),
        rows(actions.stream().filter(one -> !isSettled(one)).toList(), it, light),
        rows(actions.stream().filter(ImprovementPage::isSettled).toList(), it, light),
        DocumentRow.all(
            documents.stream().filter(one -> one.kind().isIncident()).toList(), light.taxonomy()),
        DocumentRow.all(
            documents.stream().filter(one -> !one.kind().isIncident()).toList(), light.taxonomy()),
        leading.total() - actions.size(),
        LedgerUrls.actions(LedgerRequest.all(light.today(), MOST).to(it.id())),
        effect == null ? null : Again.of(effect, light.taxonomy()));
  }

  private static boolean isSettled(LedgerAction one) {
    return one.standing().state().isSettled();
  }

  private static List<ActionRow> rows(
      List<LedgerAction> actions, Improvement it, ActionRow.Light light) {
    return actions.stream().map(one -> ActionRow.leading(one, it, light)).toList();
  }

  /** Undated ones come last. */
  private static String day(DocumentSummary document) {
    return Optional.ofNullable(document.date()).map(date -> date.date().toString()).orElse("");
  }

  /** Where nobody else tells it, the address that an action item links to. */
  private static @Nullable LinkView place(Improvement it, List<LedgerAction> actions) {
    if (it.kind() == Improvement.Kind.DOCUMENT) {
      return LinkView.inside(it.title(), Urls.document(it.id()));
    }
    return Stream.concat(
            Stream.ofNullable(it.url()),
            actions.stream()
                .flatMap(one -> one.action().links().stream())
                .map(Link::target)
                .filter(
                    target -> TrackerKeys.ofAddress(target).filter(it.id()::equals).isPresent()))
        .findFirst()
        .map(LinkView::outside)
        .orElse(null);
  }

  @Override
  public String title() {
    return improvement.titled() ? improvement.key() + " " + improvement.title() : improvement.key();
  }

  public LinkView list() {
    return LinkView.inside("Improvements", LedgerUrls.improvements());
  }
}
