package dev.afterword.web.api;

import dev.afterword.review.News;
import dev.afterword.web.api.ActionsJson.ActionJson;
import dev.afterword.web.api.ReviewJson.DocumentJson;
import dev.afterword.web.api.ReviewJson.ListJson;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What was new, reviewed and improved in some days.
 *
 * @param week as ISO 8601 names it, null when it is no such week
 */
public record NewsJson(
    @Nullable String week,
    String since,
    String until,
    ListJson<DocumentJson> added,
    ListJson<DocumentJson> reviewed,
    ListJson<ActionJson> settled,
    ListJson<ImprovementJson> improved) {

  /** By {@code now}, in that zone, ages are told. */
  public static NewsJson of(News news, Instant now, ZoneId zone) {
    return new NewsJson(
        news.span().week(),
        news.span().first().toString(),
        news.span().last().toString(),
        ListJson.of(news.added(), DocumentJson::of),
        ListJson.of(news.reviewed(), DocumentJson::of),
        ListJson.of(news.settled(), one -> ActionJson.of(one, now, zone)),
        ListJson.of(news.closed(), ImprovementJson::of));
  }
}
