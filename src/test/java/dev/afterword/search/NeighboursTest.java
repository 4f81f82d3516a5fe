package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of a kind stand in one row by date, whatever lies between them. */
class NeighboursTest {
  private static final OffsetDateTime START =
      OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void eachDocumentStandsBetweenTheOneBeforeAndTheOneAfter() throws IOException {
    List<Duration> gaps =
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofDays(1),
            Duration.ofDays(1).plusSeconds(1),
            Duration.ofDays(16),
            Duration.ofDays(17),
            Duration.ofDays(5_000),
            Duration.ofDays(365_000));
    List<Sample> samples = new ArrayList<>();
    List<String> row = new ArrayList<>();
    OffsetDateTime at = START;
    for (int i = 0; i < 60; i++) {
      at = at.plus(i == 40 ? gaps.getLast() : gaps.get(i % (gaps.size() - 1)));
      row.add("row/%03d.md".formatted(i));
      samples.add(of(row.getLast(), Kind.POSTMORTEM).at(new Moment.Exact(at)));
      samples.add(of("other/" + i + ".md", Kind.NEAR_MISS).at(new Moment.Exact(at)));
    }
    samples.add(of("undated.md", Kind.POSTMORTEM));
    Collections.shuffle(samples, new Random(1));
    try (LibraryIndex index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT)) {
      try (IndexUpdate update = index.update()) {
        for (Sample sample : samples) {
          update.put(sample.done());
        }
        update.commit("1", false);
      }
      for (int i = 0; i < row.size(); i++) {
        Neighbours found = index.neighbours(index.byPath(row.get(i)).orElseThrow());
        assertThat(path(found.previous())).isEqualTo(i == 0 ? null : row.get(i - 1));
        assertThat(path(found.next())).isEqualTo(i + 1 == row.size() ? null : row.get(i + 1));
      }
      Neighbours none = index.neighbours(index.byPath("undated.md").orElseThrow());
      assertThat(none).isEqualTo(new Neighbours(null, null));
    }
  }

  private static Sample of(String path, Kind kind) {
    return Sample.at(path).kind(kind);
  }

  private static @Nullable String path(@Nullable DocumentSummary document) {
    return document == null ? null : document.path();
  }
}
