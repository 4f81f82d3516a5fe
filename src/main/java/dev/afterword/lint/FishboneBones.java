package dev.afterword.lint;

import dev.afterword.domain.Fishbone;
import dev.afterword.domain.SectionRole;
import java.util.List;

/** {@code fishbone/one-bone}: a fishbone of one category. */
final class FishboneBones implements RuleCheck {
  private static final Rule RULE =
      new Rule(
          "fishbone/one-bone",
          Level.ADVICE,
          "The diagram is there to look in other directions; with one bone it is a list.",
          "- Change: the pool was doubled",
          "- Change: the pool was doubled - Detection: no alert on the pool - Capacity: a fixed size",
          Source.page("Kaoru Ishikawa, Guide to Quality Control"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public List<Remark> check(Checked document) {
    Fishbone fishbone = document.document().fishbone();
    if (fishbone == null
        || fishbone.bones().size() != 1
        || fishbone.bones().getFirst().origin() != Fishbone.Origin.WRITTEN) {
      return List.of();
    }
    String category = fishbone.bones().getFirst().category();
    return List.of(
        Remark.at(
            RULE,
            document.text().find(category, document.sectionLine(SectionRole.FISHBONE)),
            category,
            "A fishbone with one bone.",
            "Look in the other directions too: detection, capacity, configuration, dependency, process."));
  }
}
