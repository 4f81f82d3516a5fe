package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.domain.ActionItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which action items are one idea. */
class WordingGroupsTest {
  private static final List<String> OTHERS =
      List.of(
          "Add an alert for the queue's depth",
          "Add a dashboard for deploys",
          "Write a runbook for certificate renewal",
          "Alert on disk space of the database hosts",
          "Upgrade Kafka to 4",
          "Review the timeouts of all clients",
          "Increase the pool of worker threads",
          "Limit connections per service",
          "Test the failover of the search cluster",
          "Page the owner when a backup fails");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Add alert for pool saturation            | Alert on connection pool saturation
          Alert on connection pool saturation      | Add an alert when the connection pool is saturated
          Write a runbook for database failover    | Runbook for database failover
          Set memory limits on all pods            | Every pod needs a memory limit
          Restore backups every month as a test    | Test restoring backups monthly
          Rate limit login attempts                | Add rate limiting to login
          Add retries with jitter to the payment client | Retry with backoff and jitter in the payments client
          Do it                                    | Do it
          """)
  void paraphrasesAreOneIdea(String one, String other) {
    assertThat(groups(one, other)).as("%s / %s", one, other).containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Add alert for pool saturation             | Add alert for disk space
          Add alert for disk space                  | Add alert for disk latency
          Write a runbook for database failover     | Write a runbook for certificate renewal
          Add a dashboard for the checkout service  | Add a dashboard for the search service
          Increase the timeout of the payment client | Increase the pool size of the payment client
          Set memory limits on all pods             | Set CPU limits on all pods
          Test restoring backups monthly            | Rotate backups monthly
          Upgrade PostgreSQL to 16                  | Upgrade Kafka to 4
          Do it                                     | Do that
          """)
  void whatSharesWordsThatManyHaveIsNot(String one, String other) {
    int[] groups = groups(one, other);
    assertThat(groups[0]).as("%s / %s", one, other).isNotEqualTo(groups[1]);
  }

  /** The groups of both, beside others that make a small library. */
  private static int[] groups(String one, String other) {
    List<String> texts = new ArrayList<>(List.of(one, other));
    texts.addAll(OTHERS);
    return Arrays.copyOf(groups(texts), 2);
  }

  private static int[] groups(List<String> texts) {
    List<BytesRef> wordings = texts.stream().map(Wording::of).toList();
    int[] starts = new int[texts.size() + 1];
    int[] words = wordings.stream().flatMapToInt(WordingGroupsTest::numbers).toArray();
    for (int i = 0; i < texts.size(); i++) {
      starts[i + 1] = starts[i] + wordings.get(i).length / Integer.BYTES;
    }
    return WordingGroups.of(starts, words, IntStream.range(0, texts.size()).toArray());
  }

  private static IntStream numbers(BytesRef wording) {
    return IntStream.range(0, wording.length / Integer.BYTES)
        .map(place -> Wording.number(wording, place));
  }

  @Test
  void publicPostmortemsPromiseTheSameInOtherWordsNowAndThen() throws IOException {
    Path corpus = Corpus.shared().resolve("corpus/documents");
    assumeTrue(Files.exists(corpus), "no corpus in " + corpus);
    List<String> texts =
        Corpus.documents().stream()
            .flatMap(one -> one.document().actionItems().stream())
            .map(ActionItem::text)
            .toList();

    int[] groups = groups(texts);

    Map<Integer, List<String>> several = new LinkedHashMap<>();
    for (int i = 0; i < groups.length; i++) {
      several.computeIfAbsent(groups[i], _ -> new ArrayList<>()).add(texts.get(i));
    }
    several.values().removeIf(same -> same.stream().distinct().count() < 2);
    several.values().forEach(same -> System.out.println(same.stream().distinct().toList()));
    assertThat(several.values())
        .anySatisfy(same ->
            assertThat(same)
                .contains(
                    "Add alarms for fluentd in case not enough/no log data is being sent",
                    "Add alarms for Fluentd in case not enough/no log data is being sent (per"
                        + " node)"));
    assertThat(several.values())
        .noneSatisfy(same ->
            assertThat(same)
                .contains("Legge til alarm for CrashLoopBackoff", "Legge til alarm for Kafka lag"));
  }

  @Test
  void manyItemsTakeABoundedTimeAndPlantedOnesAreFound() {
    int items = 100_000;
    Random random = new Random(1);
    int[] starts = new int[items + 1];
    int[] words = new int[items * 8];
    int[] copyOf = new int[items];
    for (int i = 0; i < items; i++) {
      copyOf[i] = i > 0 && i % 10 == 0 ? random.nextInt(i) : -1;
      int[] own =
          copyOf[i] < 0
              ? random.ints(8, 0, 50_000).distinct().sorted().toArray()
              : Arrays.copyOfRange(words, starts[copyOf[i]] + 1, starts[copyOf[i] + 1]);
      System.arraycopy(own, 0, words, starts[i], own.length);
      starts[i + 1] = starts[i] + own.length;
    }

    long begun = System.nanoTime();
    int[] groups = WordingGroups.of(starts, words, IntStream.range(0, items).toArray());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    long planted = Arrays.stream(copyOf).filter(copy -> copy >= 0).count();
    long found =
        IntStream.range(0, items)
            .filter(i -> copyOf[i] >= 0 && groups[i] == groups[copyOf[i]])
            .count();
    assertThat(found).isGreaterThan(planted * 9 / 10);
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }
}
