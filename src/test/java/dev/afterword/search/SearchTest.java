package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Kind;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.SearchRequest.Sort;
import dev.afterword.search.SearchResult.FacetCount;
import dev.afterword.search.SearchResult.Fragment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchTest {
  @TempDir private Path folder;
  private LibraryIndex index;

  @BeforeEach
  void open() throws IOException {
    index = LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the payments-db was full          | payments-db, PAYMENTS-DB, payments, db, payments_db, payment, "payments-db was full"
          etcd_disk is slow                 | etcd_disk, etcd, disk, ETCD_DISK, "disk is slow"
          a pod was OOMKilled twice         | OOMKilled, oomkilled, oom, killed, "oom killed", "was OOMKilled twice"
          it answers HTTP 502 now           | 502, http 502
          about CVE-2024-3094 in xz         | CVE-2024-3094, cve-2024-3094, 3094
          run kube-state-metrics/v2         | kube-state-metrics, state-metrics, kube-state-metrics/v2, metric
          open /var/lib/x: no such file     | /var/lib/x, var/lib, "no such file", open /var/lib/x: no such file
          calls foo.bar() in a loop         | foo.bar(), foo.bar, bar()
          the maxPoolSize setting           | maxPoolSize, maxpoolsize, pool, "max pool size"
          java.lang.OutOfMemoryError thrown | OutOfMemoryError, outofmemoryerror, java.lang.OutOfMemoryError
          connection pools were exhausted   | connection pool, "connection pool", exhaust*, conection, pols~
          データベース接続の障害              | 障害, データベース, 接続
          søknad ble ødelagt                | søknad, soknad
          the engineer's laptop             | engineer, engineer's, engineers
          """)
  void aWordIsFoundWholeAndInParts(String text, String queries) throws IOException {
    put(Sample.at("a.md").text(text), Sample.at("b.md").text("nothing of that kind"));

    for (String query : queries.split(", ")) {
      assertThat(paths(SearchRequest.of(query))).as(query).containsExactly("a.md");
    }
  }

  @Test
  void wordsRankAndFiltersNarrow() throws IOException {
    put(
        Sample.at("both.md").services("checkout").text("the pool timed out"),
        Sample.at("one.md").services("checkout").text("the pool was fine and the weather, too"),
        Sample.at("other.md").services("search").text("the pool timed out"));

    assertThat(paths(SearchRequest.of("pool timed service:checkout")))
        .containsExactly("both.md", "one.md");
    assertThat(paths(SearchRequest.of("pool -timed"))).containsExactly("one.md");
    assertThat(paths(SearchRequest.of("+timed pool")))
        .containsExactlyInAnyOrder("both.md", "other.md");
    assertThat(paths(SearchRequest.of("-service:checkout"))).containsExactly("other.md");
    assertThat(paths(SearchRequest.of("service:(checkout OR search) AND timed")))
        .containsExactlyInAnyOrder("both.md", "other.md");
  }

  @Test
  void aTitleCountsMoreThanABody() throws IOException {
    put(
        Sample.at("body.md").title("Latency").text("certificate and other things happened there"),
        Sample.at("title.md")
            .title("Expired certificate")
            .text("latency and other things happened"));

    assertThat(paths(SearchRequest.of("certificate"))).containsExactly("title.md", "body.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          severity:SEV1..SEV2     | one,two
          severity:sev-2          | two
          severity:SEV1,SEV3      | one,three
          started>=2026-01        | two,three
          started>2026-01         | three
          started<2026-01-15      | one
          started:2026            | two,three
          started:2025-12..2026-01| one,two
          year:2025               | one
          year:2025..2026         | one,two,three
          kind:"near miss"        | three
          status:draft            | two
          id:two                  | two
          path:o*                 | one
          title:leader            | one
          title:"leader election" | one
          title:lead*             | one
          """)
  void fieldsFilter(String query, String ids) throws IOException {
    put(
        Sample.at("one.md").title("Lost leader election").severity("SEV1").on("2025-12-31"),
        Sample.at("two.md").severity("SEV2").on("2026-01-15").status(Status.DRAFT),
        Sample.at("three.md").severity("SEV3").on("2026-02-01").kind(Kind.NEAR_MISS));

    assertThat(index.search(SearchRequest.of(query)).hits())
        .extracting(hit -> hit.document().id())
        .containsExactlyInAnyOrder(ids.split(","));
  }

  @Test
  void facetsCountWithoutTheirOwnChoice() throws IOException {
    put(
        Sample.at("a.md").services("checkout").severity("SEV2").text("pool"),
        Sample.at("b.md").services("search").severity("SEV1").text("pool"),
        Sample.at("c.md").services("checkout", "search").severity("SEV1").text("pool"),
        Sample.at("d.md").services("mail").severity("SEV4").text("lake"));

    SearchResult found =
        index.search(filtered("pool", Map.of(FacetField.SERVICE, List.of("Checkout", "gone"))));

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.facets().get(FacetField.SERVICE))
        .containsExactly(
            new FacetCount("checkout", 2, true),
            new FacetCount("search", 2, false),
            new FacetCount("gone", 0, true));
    assertThat(found.facets().get(FacetField.SEVERITY))
        .containsExactly(new FacetCount("SEV1", 1, false), new FacetCount("SEV2", 1, false));
  }

  @Test
  void ofManyEquallyCommonValuesThoseAreShownThatComeFirstByNameWhateverWasIndexedFirst()
      throws IOException {
    List<String> services =
        IntStream.range(0, 60).mapToObj(i -> "service-%02d".formatted(i)).toList();
    put(samples(services.subList(30, 60)));
    index.search(SearchRequest.of(""));
    try (IndexUpdate update = index.update()) {
      for (Sample sample : samples(services.subList(0, 30))) {
        update.put(sample.done());
      }
      update.commit("2", false);
    }

    assertThat(index.search(SearchRequest.of("")).facets().get(FacetField.SERVICE))
        .extracting(FacetCount::value)
        .isEqualTo(services.subList(0, 50));
  }

  private static Sample[] samples(List<String> services) {
    return services.stream()
        .map(service -> Sample.at(service + ".md").services(service))
        .toArray(Sample[]::new);
  }

  @Test
  void twoChosenFacetsNarrowEachOther() throws IOException {
    put(
        Sample.at("a.md").services("checkout").severity("SEV2"),
        Sample.at("b.md").services("search").severity("SEV1"),
        Sample.at("c.md").services("checkout").severity("SEV1"));

    SearchResult found =
        index.search(
            filtered(
                "",
                Map.of(
                    FacetField.SERVICE,
                    List.of("checkout"),
                    FacetField.SEVERITY,
                    List.of("SEV1"))));

    assertThat(found.hits()).extracting(hit -> hit.document().path()).containsExactly("c.md");
    assertThat(found.facets().get(FacetField.SERVICE))
        .containsExactly(new FacetCount("checkout", 1, true), new FacetCount("search", 1, false));
    assertThat(found.facets().get(FacetField.SEVERITY))
        .containsExactly(new FacetCount("SEV1", 1, true), new FacetCount("SEV2", 1, false));
  }

  @Test
  void theNewestComeFirstWithoutWordsAndThoseWithoutDateLast() throws IOException {
    put(
        Sample.at("none.md"),
        Sample.at("b.md").on("2025-05-05"),
        Sample.at("a.md").on("2025-05-05"),
        Sample.at("new.md").on("2026-05-05"));

    assertThat(paths(SearchRequest.of(""))).containsExactly("new.md", "a.md", "b.md", "none.md");
    assertThat(
            paths(
                new SearchRequest(
                    "",
                    Map.of(),
                    LocalDate.of(2025, 5, 5),
                    LocalDate.of(2025, 12, 31),
                    Sort.DATE,
                    1,
                    10)))
        .containsExactly("a.md", "b.md");
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    put(
        IntStream.range(0, 25)
            .mapToObj(i -> Sample.at("d%02d.md".formatted(i)).text("pool"))
            .toArray(Sample[]::new));

    assertThat(paths(new SearchRequest("pool", Map.of(), null, null, Sort.RELEVANCE, 3, 10)))
        .containsExactly("d20.md", "d21.md", "d22.md", "d23.md", "d24.md");
    assertThat(
            index
                .search(
                    new SearchRequest(
                        "pool", Map.of(), null, null, Sort.RELEVANCE, 30_000_000, 100))
                .hits())
        .isEmpty();
    assertThat(index.documents(2, 20).documents()).hasSize(5);
    assertThat(index.documents(2, 20).total()).isEqualTo(25);
  }

  @Test
  void aSnippetNamesItsSection() throws IOException {
    put(
        Sample.at("a.md")
            .section("Summary", SectionRole.SUMMARY, "Checkout was down.")
            .section(
                "Root causes",
                SectionRole.ROOT_CAUSE,
                "x ".repeat(300)
                    + "The connection pool was <b>full</b>\nof idle connections. "
                    + "y ".repeat(300)));

    var snippet = index.search(SearchRequest.of("connection pool")).hits().getFirst().snippet();

    assertThat(snippet.section()).isEqualTo("Root causes");
    assertThat(snippet.anchor()).isEqualTo("root-causes");
    assertThat(snippet.fragments())
        .filteredOn(Fragment::highlighted)
        .extracting(Fragment::text)
        .contains("connection", "pool", "connections");
    assertThat(snippet.fragments().stream().map(Fragment::text).collect(Collectors.joining()))
        .contains("pool was <b>full</b> of idle")
        .hasSizeLessThan(260);
  }

  @Test
  void withoutAMatchInTheTextTheSummaryIsShown() throws IOException {
    put(
        Sample.at("a.md")
            .title("Volcano")
            .section("Details", SectionRole.OTHER, "Something else entirely.")
            .section("Summary", SectionRole.SUMMARY, "Checkout was down."));

    var snippet = index.search(SearchRequest.of("volcano")).hits().getFirst().snippet();

    assertThat(snippet.section()).isEqualTo("Summary");
    assertThat(snippet.fragments()).containsExactly(new Fragment("Checkout was down.", false));
  }

  @Test
  void aMisspeltWordIsRepaired() throws IOException {
    put(Sample.at("a.md").text("the certificate had expired"));

    SearchResult found = index.search(SearchRequest.of("certifcate service:x"));

    assertThat(found.didYouMean()).isEqualTo("certificate service:x");
    assertThat(paths(SearchRequest.of("certifcate"))).containsExactly("a.md");
    assertThat(index.search(SearchRequest.of("certificate")).didYouMean()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*",
        "?a",
        "a*",
        "*e",
        "\"a a a a a a a a\"",
        "(a OR b) AND *",
        "conn* OR *pool*"
      })
  void patternsAreAnswered(String query) throws IOException {
    put(Sample.at("a.md").text("a connection pool"));

    assertThat(index.search(SearchRequest.of(query)).warnings()).isEmpty();
  }

  @Test
  void asManyWildcardsAsAreAllowedAreAnswered() throws IOException {
    Sample[] samples =
        IntStream.range(0, 50)
            .mapToObj(i -> Sample.at(i + ".md").text("pool" + i + " pole" + i + " poll" + i))
            .toArray(Sample[]::new);
    put(samples);

    assertThat(index.search(SearchRequest.of("pool1~ ".repeat(16))).total()).isPositive();
    assertThat(index.search(SearchRequest.of("po* ".repeat(16))).total()).isEqualTo(50);
  }

  private void put(Sample... samples) throws IOException {
    try (IndexUpdate update = index.update()) {
      update.clear();
      for (Sample sample : samples) {
        update.put(sample.done());
      }
      update.commit("1", false);
    }
  }

  private List<String> paths(SearchRequest request) {
    return index.search(request).hits().stream().map(hit -> hit.document().path()).toList();
  }

  private static SearchRequest filtered(String text, Map<FacetField, List<String>> filters) {
    return new SearchRequest(text, filters, null, null, Sort.RELEVANCE, 1, 10);
  }
}
