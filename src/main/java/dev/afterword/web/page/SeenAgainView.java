package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.improvement.Done;
import dev.afterword.improvement.SeenAgain;
import java.util.List;

/**
 * An incident that began after something had been done about one that it is like.
 *
 * @param incident the later one
 * @param reason what makes it like the earlier one
 * @param done what had been done, {@code at} when
 */
public record SeenAgainView(
    DocumentRow incident, String reason, DocumentRow earlier, LinkView done, DateView at) {

  static List<SeenAgainView> all(List<SeenAgain> seen, Taxonomy taxonomy) {
    return seen.stream().map(one -> of(one, taxonomy)).toList();
  }

  static SeenAgainView of(SeenAgain one, Taxonomy taxonomy) {
    return new SeenAgainView(
        DocumentRow.of(one.incident(), taxonomy),
        one.reason(),
        DocumentRow.of(one.earlier(), taxonomy),
        done(one.done()),
        DateView.of(one.done().at()));
  }

  private static LinkView done(Done done) {
    return LinkView.inside(
        done.title(),
        done.document() == null
            ? LedgerUrls.improvement(done.id())
            : Urls.section(done.document().id(), done.anchor()));
  }
}
