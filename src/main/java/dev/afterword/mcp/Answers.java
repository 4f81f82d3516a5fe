package dev.afterword.mcp;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Remedy;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.search.LedgerAction;
import dev.afterword.search.Mention;
import dev.afterword.search.SearchResult;
import dev.afterword.search.SearchResult.Fragment;
import dev.afterword.search.SearchResult.Hit;
import dev.afterword.search.Similar;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tools give, as {@code mcp-tools.json} describes it; null is "not recorded". */
final class Answers {
  private Answers() {}

  /** Hits of a search, the best first. */
  record Found(
      String notice,
      long total,
      List<String> warnings,
      @Nullable String didYouMean,
      List<FoundDocument> hits) {
    static Found of(SearchResult result) {
      return new Found(
          Quoted.NOTICE,
          result.total(),
          Quoted.lines(result.warnings()),
          Quoted.lineOrNull(result.didYouMean()),
          result.hits().stream().map(FoundDocument::of).toList());
    }
  }

  /** A hit and the stretch of it that answers best. */
  record FoundDocument(
      String id,
      String title,
      String kind,
      @Nullable String severity,
      @Nullable String status,
      @Nullable String started,
      List<String> services,
      @Nullable String section,
      String snippet) {
    static FoundDocument of(Hit hit) {
      DocumentSummary document = hit.document();
      return new FoundDocument(
          document.id(),
          Quoted.line(document.title()),
          document.kind().label(),
          label(document.severity()),
          label(document.status()),
          iso(document.date()),
          Quoted.lines(document.services()),
          Quoted.lineOrNull(hit.snippet().section()),
          Quoted.text(
              hit.snippet().fragments().stream()
                  .map(Fragment::text)
                  .collect(Collectors.joining())));
    }
  }

  /**
   * A document's text, or a part of it.
   *
   * @param offset where the part begins in the text, in characters
   * @param length of the whole text, in characters
   * @param nextOffset where to go on; null at the end
   * @param note how to get the rest; null when there is none
   */
  record Text(
      String notice,
      String id,
      String path,
      String title,
      String kind,
      @Nullable String severity,
      @Nullable String status,
      @Nullable String started,
      List<String> services,
      List<String> teams,
      List<String> tags,
      List<String> causes,
      int offset,
      int length,
      @Nullable Integer nextOffset,
      @Nullable String note,
      String markdown) {
    private static final int LONGEST = 20_000;

    static Text of(Document document, String whole, int offset) {
      int from = Quoted.end(whole, offset);
      int to = Quoted.end(whole, from + LONGEST);
      boolean isWhole = to == whole.length();
      return new Text(
          Quoted.NOTICE,
          document.id(),
          document.path(),
          Quoted.line(document.title()),
          document.kind().label(),
          label(document.severity()),
          label(document.status()),
          iso(document.date()),
          Quoted.lines(document.services()),
          Quoted.lines(document.teams()),
          Quoted.lines(document.tags()),
          Quoted.lines(document.causes()),
          from,
          whole.length(),
          isWhole ? null : to,
          isWhole ? null : "This is a part. For the rest call get_document with offset " + to + ".",
          Quoted.text(whole.substring(from, to)));
    }
  }

  /** Past incidents, the most similar first. */
  record Alike(String notice, List<AlikeDocument> similar) {
    static Alike of(List<Similar> similar) {
      return new Alike(Quoted.NOTICE, similar.stream().map(AlikeDocument::of).toList());
    }
  }

  /** A past incident and why it is given. */
  record AlikeDocument(
      String id,
      String title,
      @Nullable String severity,
      @Nullable String started,
      List<String> services,
      List<String> reasons,
      List<Step> steps,
      List<Playbook> playbooks) {
    static AlikeDocument of(Similar one) {
      DocumentSummary document = one.document();
      return new AlikeDocument(
          document.id(),
          Quoted.line(document.title()),
          label(document.severity()),
          iso(document.date()),
          Quoted.lines(document.services()),
          Quoted.lines(one.reasons()),
          one.steps().stream().map(Step::of).toList(),
          one.playbooks().stream().map(Playbook::of).toList());
    }
  }

  /** What was done to mitigate: an entry of the timeline. */
  record Step(@Nullable String at, @Nullable String localTime, String text) {
    static Step of(Remedy.Step step) {
      return new Step(
          iso(step.at()), Quoted.lineOrNull(step.localTime()), Quoted.line(step.text()));
    }
  }

  /** A playbook that was used; without an id the library does not have it. */
  record Playbook(String name, @Nullable String id) {
    static Playbook of(Mention use) {
      DocumentSummary document = use.document();
      return new Playbook(Quoted.line(use.name()), document == null ? null : document.id());
    }
  }

  /** Action items, overdue ones first. */
  record Actions(String notice, long total, List<Action> actions) {}

  /** What a document promises to do. */
  record Action(
      String id,
      String document,
      String documentTitle,
      String text,
      @Nullable String type,
      @Nullable String owner,
      @Nullable String priority,
      @Nullable String due,
      String state,
      boolean overdue,
      @Nullable String improvement) {
    static Action of(LedgerAction one) {
      ActionItem item = one.action();
      return new Action(
          item.id(),
          one.document().id(),
          Quoted.line(one.document().title()),
          Quoted.line(item.text()),
          item.type() == null ? null : item.type().label(),
          Quoted.lineOrNull(item.owner()),
          Quoted.lineOrNull(item.priority()),
          item.due() == null ? null : item.due().toString(),
          one.standing().state().label(),
          one.overdue(),
          Quoted.lineOrNull(
              one.improvements().isEmpty()
                  ? item.improvement()
                  : one.improvements().getFirst().id()));
    }
  }

  private static @Nullable String label(@Nullable Severity severity) {
    return severity == null ? null : Quoted.line(severity.label());
  }

  private static @Nullable String label(@Nullable Status status) {
    return status == null ? null : status.label();
  }

  private static @Nullable String iso(@Nullable Moment moment) {
    return moment == null ? null : moment.iso();
  }
}
