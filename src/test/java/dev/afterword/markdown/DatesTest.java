package dev.afterword.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.Taxonomy.DayOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-13                          | 2024-03-13
          at 2024-03-13T09:15:00Z we saw      | 2024-03-13
          July 12th, 2022                     | 2022-07-12
          on 18 May 2021, late                | 2021-05-18
          July-12-2022                        | 2022-07-12
          24.05.2022                          | 2022-05-24
          12-01-2026                          | 2026-01-12
          28/11/2024                          | 2024-11-28
          11/28/2024                          | 2024-11-28
          2025/01/27                          | 2025-01-27
          20250212-outage                     | 2025-02-12
          Tuesday 9th of June 2020, a planned | 2020-06-09
          Incident report July 21 2025 - hub  | 2025-07-21
          Sep 27 2017 13:06                   | 2017-09-27
          2021 May 18                         | 2021-05-18
          3. Mai 2021                         | 2021-05-03
          14 de marzo de 2023                 | 2023-03-14
          1er février 2020                    | 2020-02-01
          2026年1月8日                          | 2026-01-08
          1961-11-30                          | 1961-11-30
          7/14/21                             | 2021-07-14
          """)
  void readsManySpellings(String text, LocalDate expected) {
    assertThat(Dates.find(text, DayOrder.DAY_FIRST)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "upgrade from 1.13.12 to 1.14.10",
    "2023-MM-DD",
    "2023-13-45",
    "31 February 2022",
    "CVE-2021-25978",
    "AMI v20229927",
    "may 4",
    "10.20.30.40"
  })
  void takesNothingElseForADate(String text) {
    assertThat(Dates.find(text, DayOrder.DAY_FIRST)).isEmpty();
  }

  @Test
  void readsTheMonthFirstWhereTheLibrarySaysSo() {
    assertThat(Dates.find("03/04/2026", DayOrder.MONTH_FIRST)).contains(LocalDate.of(2026, 3, 4));
  }

  @Test
  void givesADayWithoutItsYearOnRequest() {
    assertThat(Dates.findPartial("March 18", DayOrder.DAY_FIRST).orElseThrow().in(2019))
        .contains(LocalDate.of(2019, 3, 18));
  }
}
