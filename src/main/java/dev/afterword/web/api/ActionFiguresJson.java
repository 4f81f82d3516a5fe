package dev.afterword.web.api;

import dev.afterword.domain.ActionState;
import dev.afterword.insight.ActionFigures;
import dev.afterword.web.api.InsightsJson.BasisJson;
import dev.afterword.web.api.InsightsJson.MarkJson;
import dev.afterword.web.api.InsightsJson.RowJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of action items. */
public record ActionFiguresJson(
    BasisJson basis, FlowJson flow, AgesJson ages, OverdueJson overdue, List<TypeJson> types) {
  static ActionFiguresJson of(ActionFigures actions) {
    ActionFigures.Ages ages = actions.ages();
    ActionFigures.Overdue overdue = actions.overdue();
    return new ActionFiguresJson(
        BasisJson.of(actions.basis()),
        FlowJson.of(actions.flow()),
        new AgesJson(
            BasisJson.of(ages.basis()),
            !ages.basis().isEnough(),
            ages.p50(),
            ages.p90(),
            ages.bins().stream().map(RowJson::of).toList()),
        new OverdueJson(
            BasisJson.of(overdue.basis()), overdue.count(), BehindJson.of(overdue.behind())),
        actions.types().stream().map(TypeJson::of).toList());
  }

  /** Opened and closed until the end of each step. */
  public record FlowJson(BasisJson basis, String unit, List<LevelJson> levels) {
    static FlowJson of(ActionFigures.Flow flow) {
      return new FlowJson(
          BasisJson.of(flow.basis()),
          flow.unit(),
          flow.levels().stream()
              .map(level ->
                  new LevelJson(
                      level.label(), level.last().toString(), level.opened(), level.closed()))
              .toList());
    }
  }

  /** Summed up to the end of a day. */
  public record LevelJson(String label, String until, int opened, int closed) {}

  /**
   * How old those are that are not settled.
   *
   * @param p50 days, null when there are too few to say
   * @param p90 days, null when there are too few to say
   */
  public record AgesJson(
      BasisJson basis,
      boolean tooFewToSay,
      @Nullable Integer p50,
      @Nullable Integer p90,
      List<RowJson> bins) {}

  /** Those whose due date has passed. */
  public record OverdueJson(BasisJson basis, int count, @Nullable BehindJson behind) {}

  /**
   * Those of one type.
   *
   * @param states by their labels
   */
  public record TypeJson(String type, int total, Map<String, MarkJson> states) {
    static TypeJson of(ActionFigures.TypeRow row) {
      Map<String, MarkJson> states = new LinkedHashMap<>();
      for (ActionState state : ActionState.values()) {
        states.put(state.label(), MarkJson.of(row.states().get(state.ordinal())));
      }
      return new TypeJson(row.type(), row.total(), states);
    }
  }
}
