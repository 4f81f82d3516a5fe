package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class HostileQueryTest {

  @Test
  void hostileQueriesEndInASecond(@TempDir Path folder) throws IOException {
    Path hostile = Corpus.shared().resolve("hostile");
    assumeTrue(Files.exists(hostile), "no hostile queries in " + hostile);
    List<String> queries = new ArrayList<>(strings(hostile.resolve("query/lucene_queries.json")));
    queries.addAll(strings(hostile.resolve("text/blns.json")));
    try (LibraryIndex index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT)) {
      try (IndexUpdate update = index.update()) {
        for (IndexedDocument document : Corpus.documents()) {
          update.put(document);
        }
        update.commit("1", false);
      }
      index.search(SearchRequest.of("warm up the machine*"));
      for (String query : queries) {
        assertThat(answer(index, query)).as(query).isLessThan(Duration.ofSeconds(1));
      }
    }
  }

  @Property(tries = 2_000)
  void anyTextIsAQueryOrBeyondALimit(@ForAll @StringLength(max = 80) String text) {
    assertThat(QueryParser.parse(text).tree()).isNotNull();
  }

  @Test
  void aPatternTooCostlyToCompileIsRefused(@TempDir Path folder) throws IOException {
    try (LibraryIndex index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT)) {
      for (String field : List.of("", "service:", "title:")) {
        SearchRequest request = SearchRequest.of(field + "*a" + "?".repeat(40) + "*");
        assertThatThrownBy(() -> index.search(request))
            .as(field)
            .isInstanceOf(QueryLimitExceeded.class)
            .hasMessageContaining("wildcards");
      }
    }
  }

  private static Duration answer(LibraryIndex index, String query) {
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      index.search(SearchRequest.of(query));
    } catch (QueryLimitExceeded e) {
      assertThat(e).hasMessageContaining("expected at most");
    }
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
  }

  private static List<String> strings(Path file) throws IOException {
    return List.of(new JsonMapper().readValue(Files.readString(file), String[].class));
  }
}
