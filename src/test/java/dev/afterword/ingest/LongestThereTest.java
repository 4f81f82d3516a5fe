package dev.afterword.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Kind;
import dev.afterword.search.DocumentChoice;
import dev.afterword.search.DocumentChoice.Order;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in the order in which they came into the library. */
class LongestThereTest {
  @Test
  void documentsThatNoCommitHasStandLast(@TempDir Path temporary) throws Exception {
    Place place = Place.repository(temporary).write("postmortems/early.md", "# Early\n");
    place.commitAt("2026-10-01T00:00:00Z");
    place.write("postmortems/later.md", "# Later\n").commitAt("2026-11-01T00:00:00Z");
    place.write("postmortems/uncommitted.md", "# Uncommitted\n");

    try (Library library = place.openUpdated()) {
      DocumentChoice choice = DocumentChoice.of(Kind.POSTMORTEM).by(Order.LONGEST_THERE);

      assertThat(library.index().review().documents(choice, 10).first())
          .extracting(one -> one.document().title())
          .containsExactly("Early", "Later", "Uncommitted");
    }
  }
}
