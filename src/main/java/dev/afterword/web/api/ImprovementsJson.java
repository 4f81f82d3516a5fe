package dev.afterword.web.api;

import dev.afterword.search.ImprovementPage;
import dev.afterword.search.ImprovementUse;
import dev.afterword.search.LedgerAction;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tracked improvements, the most wanted first. */
public record ImprovementsJson(long total, List<UsedJson> improvements) {

  /** A page of them; {@code leading} gives the action items that lead to one. */
  public static ImprovementsJson of(
      ImprovementPage page, Function<ImprovementUse, List<LedgerAction>> leading) {
    return new ImprovementsJson(
        page.total(),
        page.improvements().stream().map(use -> UsedJson.of(use, leading.apply(use))).toList());
  }

  /**
   * An improvement and what leads to it.
   *
   * @param actions their keys, the first of them when there are very many
   * @param documents ids of those that the actions are of
   * @param impact of those of the incidents that tell theirs, together, as ISO 8601; null when none
   *     does
   * @param told how many of the incidents tell it
   */
  public record UsedJson(
      String id,
      String kind,
      String title,
      @Nullable String state,
      @Nullable String url,
      @Nullable String closed,
      @Nullable String asOf,
      List<String> actions,
      List<String> documents,
      int open,
      int incidents,
      @Nullable String impact,
      int told) {
    static UsedJson of(ImprovementUse use, List<LedgerAction> leading) {
      ImprovementJson it = ImprovementJson.of(use.improvement());
      return new UsedJson(
          it.id(),
          it.kind(),
          it.title(),
          it.state(),
          it.url(),
          it.closed(),
          it.asOf(),
          leading.stream().map(LedgerAction::id).toList(),
          leading.stream().map(one -> one.document().id()).distinct().toList(),
          use.open(),
          use.incidents(),
          use.impact() == null ? null : use.impact().toString(),
          use.told());
    }
  }
}
