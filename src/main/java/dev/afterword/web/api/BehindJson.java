package dev.afterword.web.api;

import dev.afterword.insight.Behind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where what is behind a mark is found; one of the three.
 *
 * @param document its id
 * @param search parameters of {@code /search} and {@code /api/v1/search}
 * @param actions parameters of {@code /actions} and {@code /api/v1/actions}
 */
public record BehindJson(
    @Nullable String document,
    @Nullable Map<String, List<String>> search,
    @Nullable Map<String, List<String>> actions) {

  static @Nullable BehindJson of(@Nullable Behind behind) {
    return switch (behind) {
      case null -> null;
      case Behind.OneDocument one -> new BehindJson(one.id(), null, null);
      case Behind.Searched found -> new BehindJson(null, found.parameters(), null);
      case Behind.Actions found -> new BehindJson(null, null, found.parameters());
    };
  }
}
