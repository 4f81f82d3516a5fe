package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** {@code structure/no-*}: what an incident's document does not tell. */
final class MissingSection implements Check {
  private static final Source SOURCE = Source.SRE.and(Source.EXAMPLE);

  /** A document with some of these is written by sections. */
  private static final Set<SectionRole> STORY =
      EnumSet.of(
          SectionRole.SUMMARY,
          SectionRole.TIMELINE,
          SectionRole.ROOT_CAUSE,
          SectionRole.FIVE_WHYS,
          SectionRole.DETECTION,
          SectionRole.RESOLUTION,
          SectionRole.WENT_WELL,
          SectionRole.LESSONS,
          SectionRole.ACTION_ITEMS);

  private final Rule rule;
  private final Predicate<Document> tells;
  private final String message;
  private final String suggestion;

  private MissingSection(Rule rule, Predicate<Document> tells, String message, String suggestion) {
    this.rule = rule;
    this.tells = tells;
    this.message = message;
    this.suggestion = suggestion;
  }

  static Check summary() {
    return new MissingSection(
        new Rule(
            "structure/no-summary",
            Level.ADVICE,
            "Most readers read the first paragraph only; who searches in an incident decides by it.",
            "# Checkout down (and then the timeline)",
            "# Checkout down, ## Summary: what happened, to whom, for how long, why, in a few sentences",
            SOURCE),
        MissingSection::opens,
        "The document tells of an incident and has no summary.",
        "Add \"## Summary\": what happened, to whom, for how long, and why.");
  }

  static Check impact() {
    return new MissingSection(
        new Rule(
            "structure/no-impact",
            Level.ADVICE,
            "Without its effect nobody can tell how much an incident mattered, nor what mending it is worth.",
            "(no section about who was affected)",
            "## Impact: 1,940 users could not check out for 48 minutes; 2,150 requests failed.",
            SOURCE),
        MissingSection::tellsOfImpact,
        "The document tells of an incident and not of its impact.",
        "Add \"## Impact\": who could not do what, how many, for how long.");
  }

  static Check timeline() {
    return new MissingSection(
        new Rule(
            "structure/no-timeline",
            Level.ADVICE,
            "What people saw and when is what makes their acts understandable, and how long each phase took measurable.",
            "The pool ran full and we restarted it.",
            "## Timeline: - 14:02 UTC The pool is full. - 14:20 UTC Restarted.",
            SOURCE),
        document -> !document.timeline().isEmpty(),
        "The document tells of an incident and has no timeline that could be read.",
        "Add \"## Timeline\" with lines such as \"- 14:02 UTC The pool is full.\"");
  }

  static Check actions() {
    return new MissingSection(
        new Rule(
            "structure/no-actions",
            Level.ADVICE,
            "An incident of which nothing follows will come again; if nothing should follow, that is worth a sentence.",
            "(no section about what is to be done)",
            "## Action items: - [ ] Limit the pool per tenant — @payments, due 2026-04-30, PAY-123",
            SOURCE),
        document -> has(document, SectionRole.ACTION_ITEMS) || !document.actionItems().isEmpty(),
        "The document tells of an incident and has no action items.",
        "Add \"## Action items\" with what is to be done, by whom, until when; or say there why nothing is.");
  }

  /** A summary under its heading, or a first paragraph before any other. */
  private static boolean opens(Document document) {
    Section first = document.sections().isEmpty() ? null : document.sections().getFirst();
    return has(document, SectionRole.SUMMARY)
        || (first != null && first.level() <= 1 && !first.text().isBlank());
  }

  /**
   * In its place, or by a number in the summary; a near miss has none, a short note no sections.
   */
  private static boolean tellsOfImpact(Document document) {
    boolean summed =
        document.sections().stream()
            .filter(section -> section.role() == SectionRole.SUMMARY || section.level() <= 1)
            .anyMatch(section -> section.text().chars().anyMatch(Character::isDigit));
    return summed
        || document.kind() == Kind.NEAR_MISS
        || has(document, SectionRole.IMPACT)
        || document.frontMatter().containsKey("impact")
        || document.sections().stream().map(Section::role).filter(STORY::contains).count() < 2;
  }

  private static boolean has(Document document, SectionRole role) {
    return document.sections().stream().anyMatch(section -> section.role() == role);
  }

  @Override
  public List<Rule> rules() {
    return List.of(rule);
  }

  @Override
  public List<Remark> check(Checked document) {
    Document of = document.document();
    return document.isIncident() && !tells.test(of)
        ? List.of(Remark.ofDocument(rule, message, suggestion))
        : List.of();
  }
}
