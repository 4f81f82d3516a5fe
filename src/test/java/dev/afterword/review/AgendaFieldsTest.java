package dev.afterword.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.review.AgendaItem.Subject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgendaFieldsTest {
  private static final Agenda FULL =
      new Agenda(
          "Incident review, \"all teams\" & guests",
          LocalDate.of(2026, 11, 20),
          LocalTime.of(14, 30),
          "payments",
          List.of(
              new AgendaItem(Subject.DOCUMENT, "2026/10/a b & ü", 10),
              new AgendaItem(Subject.PROMISES, "", 15),
              new AgendaItem(Subject.TOPIC, "What surprised us", 5)));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(AgendaFields.read(AgendaFields.of(FULL))).isEqualTo(FULL);
  }

  @Test
  void itemsAreWrittenAsPeopleReadThem() {
    assertThat(AgendaFields.of(FULL).get("item"))
        .containsExactly("10 document 2026/10/a b & ü", "15 actions", "5 topic What surprised us");
  }

  @Test
  void idsAndTopicsAreReadAgainHoweverLongTheyMayBe() {
    Agenda agenda =
        new Agenda(
            "Review",
            LocalDate.of(2026, 11, 20),
            null,
            "",
            List.of(
                new AgendaItem(Subject.DOCUMENT, "2026/a  b", 10),
                new AgendaItem(Subject.DOCUMENT, "postmortems/" + "x".repeat(400), 10),
                new AgendaItem(Subject.TOPIC, "t".repeat(300), 5)));

    assertThat(AgendaFields.read(AgendaFields.of(agenda))).isEqualTo(agenda);
    assertThatThrownBy(() -> AgendaFields.read(with("item", "5 topic " + "t".repeat(301))))
        .hasMessage("item: 301 characters (expected 300 at most)");
  }

  @Test
  void whatIsOpenIsLeftOut() {
    Agenda open = new Agenda("Review", LocalDate.of(2026, 11, 20), null, "", List.of());

    assertThat(AgendaFields.of(open).keySet()).containsExactly("title", "date", "item");
    assertThat(AgendaFields.read(AgendaFields.of(open))).isEqualTo(open);
  }

  @Test
  void linesAndControlCharactersBecomeBlanks() {
    Agenda read = AgendaFields.read(with("title", "Incident\r\n\treview\u0000 "));

    assertThat(read.title()).isEqualTo("Incident review");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title  | ''               | title: \"\" (expected",
        "date   | tomorrow         | date: \"tomorrow\" (expected a date such as 2026-11-20)",
        "date   | 2026-02-30       | date: \"2026-02-30\" (expected",
        "begins | noon             | begins: \"noon\" (expected a time of day such as 14:30)",
        "item   | document x       | item: \"document x\" (expected minutes, subject and name",
        "item   | 10 person x      | item: \"person\" (expected one of document, actions, topic)",
        "item   | 0 actions        | item: \"0 actions\": minutes: 0 (expected 1 to 240)",
        "item   | 10 actions x     | item: \"10 actions x\": actions: \"x\" (expected",
        "item   | 10 document      | item: \"10 document\": document: \"\" (expected",
      })
  void aWrongValueIsNamedWithWhatWasExpected(String field, String value, String message) {
    assertThatThrownBy(() -> AgendaFields.read(with(field, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void noItemIsThereTwiceAndNoValueIsEndless() {
    Map<String, List<String>> twice = with("item", "10 document a");
    twice.put("item", List.of("10 document a", "5 document a"));

    assertThatThrownBy(() -> AgendaFields.read(twice)).hasMessageContaining("expected each once");
    assertThatThrownBy(() -> AgendaFields.read(with("title", "x".repeat(301))))
        .hasMessage("title: 301 characters (expected 300 at most)");
  }

  private static Map<String, List<String>> with(String field, String value) {
    Map<String, List<String>> fields = new HashMap<>(AgendaFields.of(FULL));
    fields.put(field, List.of(value));
    return fields;
  }
}
