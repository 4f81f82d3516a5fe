package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.afterword.domain.Kind;
import dev.afterword.domain.Remedy;
import dev.afterword.domain.Taxonomy;
import dev.afterword.search.SearchRequest.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What past incidents did is shown when the first results agree, and only then. */
class PrecedentTest {
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

  private void put(Sample... samples) throws IOException {
    try (IndexUpdate update = index.update()) {
      for (Sample sample : samples) {
        update.put(sample.done());
      }
      update.commit("1", false);
    }
  }

  private Precedent precedent(String text) {
    return Objects.requireNonNull(found(text));
  }

  private @Nullable Precedent found(String text) {
    return index.search(SearchRequest.of(text)).precedent();
  }

  private static Sample dns(String path) {
    return Sample.at(path).title("Resolver failed").causes("dns").mitigated("cache flushed");
  }

  @Test
  void incidentsThatShareANameAreQuotedWithTheReason() throws IOException {
    put(
        dns("a.md").playbooksUsed("flush", "gone"),
        dns("b.md").playbooksUsed("playbooks/flush.md"),
        Sample.at("c.md").title("Resolver failed, too").causes("capacity"),
        Sample.at("playbooks/flush.md").declaring("flush").title("Flush it").kind(Kind.PLAYBOOK));

    Precedent precedent = precedent("resolver");

    assertThat(precedent.reason())
        .isEqualTo("2 of the 3 best results share the cause dns and say what was done");
    assertThat(precedent.incidents())
        .extracting(told -> told.document().path())
        .containsExactlyInAnyOrder("a.md", "b.md");
    assertThat(precedent.incidents().getFirst().steps())
        .extracting(Remedy.Step::text)
        .containsExactly("cache flushed");
    assertThat(precedent.playbooks())
        .extracting(Mention::name, Mention::incidents)
        .containsExactly(tuple("Flush it", 2), tuple("gone", 1));
    assertThat(precedent.playbooks().getLast().document()).isNull();
  }

  @Test
  void namesThatJustTheSameIncidentsShareAreAllNamedTheMoreSpecificFirst() throws IOException {
    put(
        dns("a.md").services("Resolver").tags("x"),
        dns("b.md").services("resolver").tags("y"),
        Sample.at("c.md").title("Resolver slow").causes("DNS", "change"));
    assertThat(precedent("resolver").reason())
        .isEqualTo(
            "2 of the 3 best results share the service Resolver and the cause dns and say what"
                + " was done");
    put(dns("a.md"), dns("b.md"));
    assertThat(precedent("failed").reason())
        .isEqualTo("Both best results share the cause dns and say what was done");
  }

  @Test
  void oneAloneIsNoAgreementAndNeitherAreFewAmongMany() throws IOException {
    put(dns("a.md"), Sample.at("b.md").title("Resolver failed").causes("dns"));
    assertThat(found("resolver")).isNull();
    put(
        dns("b.md"),
        dns("c.md").causes("change"),
        dns("d.md").causes("capacity"),
        dns("e.md").causes());
    assertThat(found("resolver")).as("2 of 5 incidents").isNull();
    put(dns("c.md"));
    assertThat(precedent("resolver").incidents()).hasSize(3);
  }

  @Test
  void resultsThatMatchFarWorseThanTheBestAreNotLookedAt() throws IOException {
    put(
        dns("a.md").tags("zone").text("negative caching of a zone"),
        dns("b.md").tags("zone").text("negative caching of a zone"),
        Sample.at("c.md").title("Mail late").causes("dns").mitigated("x").text("a zone"),
        Sample.at("d.md").title("Disk full").causes("dns").mitigated("y").text("a zone"),
        Sample.at("e.md").title("Clock skew").causes("dns").mitigated("z").text("a zone"));
    Precedent precedent = precedent("resolver failed negative caching zone");
    assertThat(precedent.results()).isEqualTo(2);
    assertThat(precedent.incidents()).hasSize(2);
  }

  @Test
  void aNameThatManyDocumentsHaveSaysNothing() throws IOException {
    put(dns("a.md").tags("zone"), dns("b.md").tags("zone"));
    assertThat(precedent("resolver").reason()).contains("the tag zone and the cause dns");
    Sample[] others = new Sample[20];
    for (int i = 0; i < others.length; i++) {
      others[i] = Sample.at("other" + i + ".md").title("Mail late").causes("dns");
    }
    put(others);
    assertThat(precedent("resolver").reason()).contains("the tag zone").doesNotContain("dns");
    put(dns("b.md"));
    assertThat(found("resolver")).isNull();
  }

  @Test
  void whatIsNoIncidentNeitherAgreesNorStandsInTheWay() throws IOException {
    put(
        dns("a.md"),
        dns("b.md"),
        dns("page.md").kind(Kind.PAGE),
        dns("game.md").kind(Kind.GAME_DAY),
        dns("pre.md").kind(Kind.PRE_MORTEM));
    assertThat(precedent("resolver").incidents()).hasSize(2);
  }

  @Test
  void onlyTheBestResultsOfAQueryWithWordsAreLookedAt() throws IOException {
    put(dns("a.md"), dns("b.md"));
    assertThat(found("resolver")).isNotNull();
    assertThat(found("cause:dns")).as("not ranked").isNull();
    assertThat(found("")).isNull();
    assertThat(at(Sort.DATE, 1)).isNull();
    assertThat(at(Sort.RELEVANCE, 2)).isNull();
    assertThat(at(Sort.RELEVANCE, 1)).isNotNull();
  }

  private @Nullable Precedent at(Sort sort, int page) {
    return index
        .search(new SearchRequest("resolver", Map.of(), null, null, sort, page, 10))
        .precedent();
  }
}
