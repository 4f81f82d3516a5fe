package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.SearchRequest;
import dev.afterword.search.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Incidents are found by how long they took, and by what noticed them. */
class LengthQueriesTest {
  private static Library library;

  @BeforeAll
  static void aLibrary(@TempDir Path temporary) throws Exception {
    Place place = Place.repository(temporary);
    incident(place, "short", "14:05", "15:00", "draft");
    incident(place, "long", "14:30", "18:00", "draft");
    incident(place, "impossible", "13:59", "15:00", "draft");
    place.write("none.md", "---\ndetected_by: Customer\n---\n# Not recorded\n");
    place.commitAt("2026-10-04T00:00:00Z");
    incident(place, "long", "14:30", "18:00", "reviewed");
    place.commitAt("2026-10-13T18:00:00Z");
    library = place.openUpdated();
  }

  private static void incident(
      Place place, String name, String detected, String resolved, String status) {
    place.write(
        name + ".md",
        """
        ---
        started: 2026-10-03T14:00Z
        detected: 2026-10-03T%sZ
        resolved: 2026-10-03T%sZ
        detected_by: alert
        status: %s
        ---
        # How long
        """
            .formatted(detected, resolved, status));
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource({
    "detect:5m, short",
    "detect:4m, ''",
    "detect:0m..30m, long short",
    "detect>5m, long",
    "detect<5m, ''",
    "detect>=300s detect<1800s, short",
    "resolve>=3h, long",
    "resolve:3h30m, long",
    "publish>=10d, long",
    "publish<10d, ''",
    "detected_by:Alert, impossible long short",
    "detected_by:customer, none",
  })
  void byThatQuery(String query, String expected) {
    List<String> found =
        library.index().search(SearchRequest.of(query)).hits().stream()
            .map(hit -> hit.document().id())
            .sorted()
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"detect:soon, soon", "resolve>=late, late", "impact:30%, 30%"})
  void whatIsNoLengthOfTimeIsText(String query, String word) {
    SearchResult result = library.index().search(SearchRequest.of(query));
    assertThat(result.warnings())
        .singleElement()
        .asString()
        .contains("\"" + word + "\" is no length of time (expected 90s, 5m, 1h30m or 2d)");
  }
}
