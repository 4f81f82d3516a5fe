package dev.afterword.web.page;

import dev.afterword.improvement.Done;
import dev.afterword.improvement.SeenAgain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that began after something had been done about one that it is like.
 *
 * @param incident the later one
 * @param reason what makes it like the earlier one
 * @param done what had been done, {@code at} when
 */
public record SeenAgainView(
    LinkView incident,
    @Nullable DateView began,
    String reason,
    LinkView earlier,
    @Nullable DateView earlierBegan,
    LinkView done,
    DateView at) {

  static List<SeenAgainView> all(List<SeenAgain> seen) {
    return seen.stream().map(SeenAgainView::of).toList();
  }

  private static SeenAgainView of(SeenAgain one) {
    return new SeenAgainView(
        LinkView.inside(one.incident().title(), Urls.document(one.incident().id())),
        DateView.of(one.incident().date(), null),
        one.reason(),
        LinkView.inside(one.earlier().title(), Urls.document(one.earlier().id())),
        DateView.of(one.earlier().date(), null),
        done(one.done()),
        DateView.of(one.done().at()));
  }

  private static LinkView done(Done done) {
    return LinkView.inside(
        done.title(),
        done.document() == null
            ? Urls.improvement(done.id())
            : Urls.section(done.document().id(), done.anchor()));
  }
}
