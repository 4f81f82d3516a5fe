package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.SearchResult.Clause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Check boxes and a query's text say the same. */
final class ChosenFacetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pool service:checkout                 | pool       | {SERVICE=[checkout]}
          service:checkout,ledger pool -draft   | pool -draft| {SERVICE=[checkout, ledger]}
          tag:"connection pool" severity:sev1   | ''         | {SEVERITY=[sev1], TAG=[connection pool]}
          service:(a OR b) x                    | x          | {SERVICE=[a, b]}
          """)
  void plainClausesAreChoices(String text, String rest, String values) {
    ChosenFacets chosen = ChosenFacets.of(text);
    assertThat(chosen.rest()).isEqualTo(rest);
    assertThat(chosen.values()).hasToString(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-service:checkout",
        "service:a service:b",
        "service:a OR pool",
        "service:a*",
        "severity:SEV1..SEV2",
        "started:2026",
        "service: checkout",
        "error: connection refused"
      })
  void whatABoxCannotSayStaysText(String text) {
    ChosenFacets chosen = ChosenFacets.of(text);
    assertThat(chosen.rest()).isEqualTo(text);
    assertThat(chosen.values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pool                       | pool                   | checkout        | pool service:checkout
          pool service:checkout      | pool service:checkout  | checkout,ledger | pool service:checkout,ledger
          pool service:checkout      | pool service:checkout  | ''              | pool
          pool full service:Checkout | pool service:Checkout  | checkout        | pool full service:Checkout
          pool                       | pool service:checkout  | checkout        | pool
          dns service:ledger         | dns                    | checkout        | dns service:ledger,checkout
          ''                         | ''                     | my service      | service:"my service"
          """)
  void ticksAreWrittenIntoTheText(String typed, String before, String boxes, String text) {
    Map<FacetField, List<String>> ticked =
        boxes.isEmpty() ? Map.of() : Map.of(FacetField.SERVICE, List.of(boxes.split(",")));
    ChosenFacets chosen = ChosenFacets.of(typed).changed(ChosenFacets.of(before), ticked);
    assertThat(chosen.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkout",
        "my service",
        "a,b",
        "a..b",
        "(x)",
        "c++",
        "-minus",
        "or",
        "a:b",
        "障害",
        "../x",
        "it's",
        "[a TO b]",
        "x)",
        "~2",
        "a^2",
        "\\"
      })
  void everyValueThatIsWrittenIsReadBack(String value) {
    ChosenFacets chosen =
        ChosenFacets.of("pool")
            .changed(ChosenFacets.of("pool"), Map.of(FacetField.TAG, List.of(value)));
    assertThat(ChosenFacets.of(chosen.text()).values())
        .isEqualTo(Map.of(FacetField.TAG, List.of(value)));
  }

  @Test
  void aValueThatNoTextCanHoldIsLeftOut() {
    ChosenFacets chosen =
        ChosenFacets.of("pool")
            .changed(
                ChosenFacets.of("pool"), Map.of(FacetField.TAG, List.of("5\" disk", "a*", "AND")));
    assertThat(chosen.text()).isEqualTo("pool");
  }

  @ParameterizedTest
  @CsvSource({"x, 990", "'a ', 255"})
  void aValueForWhichTheTextHasNoRoomIsLeftOut(String part, int times) {
    ChosenFacets pasted = ChosenFacets.of(part.repeat(times).strip());
    Map<FacetField, List<String>> boxes =
        Map.of(FacetField.SERVICE, List.of("checkout", "ledger"), FacetField.TAG, List.of("dns"));
    ChosenFacets chosen = pasted.changed(ChosenFacets.of(""), boxes);
    assertThat(chosen.text()).startsWith(pasted.text());
    assertThat(ChosenFacets.of(chosen.text())).isEqualTo(chosen);
    assertThat(chosen.has(FacetField.SERVICE, "ledger")).isFalse();
  }

  @Test
  void noMoreBoxesAreWrittenThanAnybodyTicks() {
    Map<FacetField, List<String>> boxes = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      boxes.put(field, IntStream.range(0, 50).mapToObj(Integer::toString).toList());
    }
    ChosenFacets chosen = ChosenFacets.of("").changed(ChosenFacets.of(""), boxes);
    assertThat(chosen.values().values().stream().mapToInt(List::size).sum()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "*"})
  void valuesThatNoTextCanHoldAreNotTried(String sign) {
    List<String> unwritable = IntStream.range(0, 50).mapToObj(i -> i + sign).toList();
    ChosenFacets chosen =
        ChosenFacets.of("pool")
            .changed(
                ChosenFacets.of("pool"),
                Map.of(FacetField.SERVICE, unwritable, FacetField.TAG, List.of("dns")));
    assertThat(chosen.text()).isEqualTo("pool tag:dns");
  }

  @Test
  void wordsThatMustBeThereCanBeLeftOutOneByOne() {
    assertThat(ChosenFacets.of("service:a foo bar").words())
        .containsExactly(new Clause("foo bar", "service:a"));
    assertThat(ChosenFacets.of("+foo \"big pool\" severity:SEV1..SEV2").words())
        .containsExactly(
            new Clause("+foo", "\"big pool\" severity:SEV1..SEV2"),
            new Clause("\"big pool\"", "+foo severity:SEV1..SEV2"),
            new Clause("+foo \"big pool\"", "severity:SEV1..SEV2"));
    assertThat(ChosenFacets.of("foo AND bar").words())
        .containsExactly(
            new Clause("foo", "AND bar"),
            new Clause("bar", "foo AND"),
            new Clause("foo AND bar", ""));
    assertThat(ChosenFacets.of("service:a").words()).isEmpty();
  }
}
