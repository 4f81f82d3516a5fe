package dev.afterword.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All rules there are. */
public final class Rules {
  static final List<Check> CHECKS =
      List.of(
          new LanguageCheck(),
          MissingAttribute.owner(),
          MissingAttribute.due(),
          MissingAttribute.link(),
          new NotCheckable(),
          MissingSection.summary(),
          MissingSection.timeline(),
          MissingSection.actions(),
          MissingSection.impact(),
          new EmptySection(),
          new TemplateText(),
          new TemplateComment(),
          new LongSummary(),
          new ImpactNumber(),
          new TimelineOrder(),
          new TimelineEvidence(),
          new WhysBranch(),
          new WhysPerson(),
          new FishboneBones(),
          new NonePrevents(),
          new UnaddressedFactor(),
          BrokenLink.link(),
          BrokenLink.image(),
          new UnknownDocument(),
          new UnknownAction(),
          UnknownName.cause(),
          UnknownName.service(),
          new Spelling(),
          new DateFormat(),
          new ActionLabel(),
          PrivateRule.TOKEN,
          PrivateRule.PASSWORD,
          PrivateRule.EMAIL,
          PrivateRule.CUSTOMER,
          new ReadingCheck(),
          new SuppressionCheck());

  private static final Map<String, Rule> BY_ID =
      CHECKS.stream()
          .flatMap(check -> check.rules().stream())
          .collect(
              Collectors.toMap(Rule::id, Function.identity(), (first, _) -> first, TreeMap::new));

  private Rules() {}

  /** Sorted by id. */
  public static List<Rule> all() {
    return BY_ID.values().stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The ids, sorted, separated by commas: for messages about one that is unknown. */
  public static String known() {
    return String.join(", ", BY_ID.keySet());
  }
}
