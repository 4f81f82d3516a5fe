package dev.afterword.search;

import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Prints how fast made-up documents are indexed and found: {@code SyntheticLibrary [documents]}.
 */
final class SyntheticLibrary {
  private static final int WORDS = 50_000;
  private static final Random RANDOM = new Random(42);

  private SyntheticLibrary() {}

  public static void main(String[] args) throws IOException {
    int count = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("synthetic");
    try (LibraryIndex index = LibraryIndex.open(folder, "synthetic", Taxonomy.DEFAULT)) {
      long began = System.nanoTime();
      try (IndexUpdate update = index.update()) {
        update.clear();
        for (int i = 0; i < count; i++) {
          update.put(document(i).done());
        }
        update.commit("1");
      }
      System.out.printf("%.0f documents a second%n", count / seconds(began));
      for (String query :
          List.of(
              "",
              "w3",
              "w40 w900",
              "w1 w2 w3",
              "\"w1 w2\"",
              "w12*",
              "*9",
              "service:s3 w40",
              "tag:t7",
              "started>=2025 w5")) {
        time(index, SearchRequest.of(query));
      }
      time(
          index,
          new SearchRequest(
              "w40",
              Map.of(FacetField.SERVICE, List.of("s3")),
              null,
              null,
              SearchRequest.Sort.RELEVANCE,
              1,
              10));
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        try (IndexUpdate update = index.update()) {
          update.put(document(i).done());
          update.commit("2");
        }
        long committed = System.nanoTime();
        index.search(SearchRequest.of("w40"));
        System.out.printf(
            "update %.1f ms, first search %.1f ms%n",
            (committed - start) / 1e6, (System.nanoTime() - committed) / 1e6);
      }
    }
  }

  private static void time(LibraryIndex index, SearchRequest request) {
    double[] millis = new double[300];
    long total = 0;
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      total = index.search(request).total();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis, 100, 300);
    System.out.printf(
        "%-20s %7d hits: median %.2f ms, p99 %.2f ms%n",
        request.text(), total, millis[200], millis[297]);
  }

  private static Sample document(int number) {
    return Sample.at("postmortems/%06d.md".formatted(number))
        .title(text(6))
        .severity("SEV" + (1 + RANDOM.nextInt(4)))
        .on(
            "20%d-0%d-1%d"
                .formatted(20 + RANDOM.nextInt(7), 1 + RANDOM.nextInt(9), RANDOM.nextInt(10)))
        .services("s" + RANDOM.nextInt(50), "s" + RANDOM.nextInt(50))
        .tags("t" + RANDOM.nextInt(200), "t" + RANDOM.nextInt(200))
        .section("Summary", SectionRole.SUMMARY, text(100))
        .section("Timeline", SectionRole.TIMELINE, text(500))
        .section("Causes", SectionRole.ROOT_CAUSE, text(500));
  }

  private static String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append('w').append((int) Math.pow(WORDS, RANDOM.nextDouble())).append(' ');
    }
    return text.toString();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
