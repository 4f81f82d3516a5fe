package dev.afterword.web.api;

import dev.afterword.insight.Basis;
import dev.afterword.insight.Basis.LeftOut;
import dev.afterword.insight.CameBack;
import dev.afterword.insight.CameBack.Link;
import dev.afterword.insight.Citations;
import dev.afterword.insight.Counts;
import dev.afterword.insight.HeatMap;
import dev.afterword.insight.InsightRequest;
import dev.afterword.insight.Insights;
import dev.afterword.insight.Mark;
import dev.afterword.insight.OverTime;
import dev.afterword.insight.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one question.
 *
 * @param filters by field, those that were chosen
 * @param compared null when nothing was to be compared
 * @param today by which ages are told
 */
public record InsightsJson(
    PeriodJson period,
    Map<String, List<String>> filters,
    @Nullable PeriodJson compared,
    String today,
    BasisJson basis,
    ScatterJson incidents,
    List<DistributionJson> distributions,
    CausesJson causes,
    ServicesJson services,
    RecurrenceJson recurrence,
    ActionFiguresJson actions,
    CountsJson detection,
    CitationsJson citations,
    List<ComparisonJson> comparisons) {

  public static InsightsJson of(Insights insights) {
    InsightRequest request = insights.request();
    Period compared = request.compared();
    Map<String, List<String>> filters = new LinkedHashMap<>();
    request.filters().forEach((field, values) -> filters.put(field.label(), values));
    return new InsightsJson(
        PeriodJson.of(request.period()),
        filters,
        compared == null ? null : PeriodJson.of(compared),
        request.today().toString(),
        BasisJson.of(insights.basis()),
        ScatterJson.of(insights.incidents()),
        insights.distributions().stream().map(DistributionJson::of).toList(),
        CausesJson.of(insights.causes()),
        ServicesJson.of(insights.services()),
        RecurrenceJson.of(insights.cameBack()),
        ActionFiguresJson.of(insights.actions()),
        CountsJson.of(insights.detection()),
        CitationsJson.of(insights.citations()),
        insights.comparisons().stream().map(ComparisonJson::of).toList());
  }

  /** Days, both ends included; null for no bound. */
  public record PeriodJson(@Nullable String from, @Nullable String to) {
    static PeriodJson of(Period period) {
      return new PeriodJson(
          period.first() == null ? null : period.first().toString(),
          period.last() == null ? null : period.last().toString());
    }
  }

  /** What a figure stands on. */
  public record BasisJson(
      String title, String definition, int n, String unit, List<LeftOut> leftOut) {
    static BasisJson of(Basis basis) {
      return new BasisJson(
          basis.title(), basis.definition(), basis.n(), basis.unit(), basis.leftOut());
    }
  }

  /** Some that have something in common. */
  public record MarkJson(int count, @Nullable BehindJson behind) {
    static MarkJson of(Mark mark) {
      return new MarkJson(mark.count(), BehindJson.of(mark.behind()));
    }
  }

  /** Counts of several things. */
  public record CountsJson(BasisJson basis, List<RowJson> rows) {
    static CountsJson of(Counts counts) {
      return new CountsJson(
          BasisJson.of(counts.basis()), counts.rows().stream().map(RowJson::of).toList());
    }
  }

  /** One of them. */
  public record RowJson(String name, int count, @Nullable BehindJson behind) {
    static RowJson of(Counts.Row row) {
      return new RowJson(row.name(), row.count(), BehindJson.of(row.behind()));
    }
  }

  /** Causes, step by step. */
  public record CausesJson(
      BasisJson basis, String unit, List<StepJson> steps, List<SeriesJson> series) {
    static CausesJson of(OverTime causes) {
      return new CausesJson(
          BasisJson.of(causes.basis()),
          causes.unit(),
          causes.steps().stream()
              .map(step ->
                  new StepJson(step.label(), step.first().toString(), step.last().toString()))
              .toList(),
          causes.series().stream()
              .map(one ->
                  new SeriesJson(
                      one.name(), one.total(), one.marks().stream().map(MarkJson::of).toList()))
              .toList());
    }
  }

  /** Days, both ends included. */
  public record StepJson(String label, String from, String to) {}

  /** A count for each step. */
  public record SeriesJson(String name, int total, List<MarkJson> marks) {}

  /** A count for each service and cause. */
  public record ServicesJson(
      BasisJson basis, List<String> services, List<String> causes, List<List<MarkJson>> cells) {
    static ServicesJson of(HeatMap map) {
      return new ServicesJson(
          BasisJson.of(map.basis()),
          map.rows(),
          map.columns(),
          map.cells().stream().map(row -> row.stream().map(MarkJson::of).toList()).toList());
    }
  }

  /** What was seen again. */
  public record RecurrenceJson(
      BasisJson basis,
      int incidents,
      long pairs,
      long named,
      FactorJson factor,
      List<PatternJson> patterns,
      List<List<LinkJson>> chains) {
    static RecurrenceJson of(CameBack figure) {
      CameBack.Factor factor = figure.factor();
      return new RecurrenceJson(
          BasisJson.of(figure.basis()),
          figure.incidents(),
          figure.pairs(),
          figure.named(),
          new FactorJson(
              BasisJson.of(factor.basis()),
              factor.incidents(),
              factor.pairs(),
              factor.newest().stream().map(PairJson::of).toList()),
          figure.patterns().stream().map(PatternJson::of).toList(),
          figure.chains().stream()
              .map(chain -> chain.links().stream().map(LinkJson::of).toList())
              .toList());
    }
  }

  /** What came back although something had been done. */
  public record FactorJson(BasisJson basis, int incidents, long pairs, List<PairJson> newest) {}

  /** A later incident and an earlier one. */
  public record PairJson(LinkJson later, LinkJson earlier) {
    static PairJson of(CameBack.Pair pair) {
      return new PairJson(LinkJson.of(pair.later()), LinkJson.of(pair.earlier()));
    }
  }

  /** Incidents of one service and one cause. */
  public record PatternJson(
      String service,
      String cause,
      int count,
      String from,
      String to,
      @Nullable BehindJson behind) {
    static PatternJson of(CameBack.Pattern one) {
      return new PatternJson(
          one.service(),
          one.cause(),
          one.count(),
          one.first().toString(),
          one.last().toString(),
          BehindJson.of(one.behind()));
    }
  }

  /** An incident of a chain. */
  public record LinkJson(String id, String title, String day) {
    static LinkJson of(Link link) {
      return new LinkJson(link.id(), link.title(), link.day().toString());
    }
  }

  /** What is cited most. */
  public record CitationsJson(BasisJson basis, List<CitedJson> most) {
    static CitationsJson of(Citations citations) {
      return new CitationsJson(
          BasisJson.of(citations.basis()), citations.most().stream().map(CitedJson::of).toList());
    }
  }

  /** A document, and where those that link to it are found. */
  public record CitedJson(
      String id, String title, String kind, int count, @Nullable BehindJson behind) {
    static CitedJson of(Citations.Cited one) {
      return new CitedJson(
          one.id(), one.title(), one.kind(), one.count(), BehindJson.of(one.behind()));
    }
  }
}
