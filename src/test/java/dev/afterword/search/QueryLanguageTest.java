package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text → tree, written again in the query language. */
final class QueryLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pool                                | pool
          connection pool                     | connection pool
          "connection pool"                   | "connection pool"
          "connection pool"~3                 | "connection pool"~3
          "a b"~1000000000                    | "a b"~20
          service:checkout                    | service:checkout
          SERVICE:checkout                    | service:checkout
          service:"check out"                 | service:"check out"
          tag:dns,tls                         | tag:dns,tls
          tag:(dns OR tls)                    | tag:dns,tls
          tag:dns OR tag:tls                  | tag:dns,tls
          tag:dns OR pool                     | (tag:dns OR pool)
          severity:SEV1..SEV2                 | severity:SEV1..SEV2
          started>=2026-01                    | started>=2026-01
          started<2026-03-05                  | started<2026-03-05
          started:>=2026                      | started>=2026
          started:[2025-01 TO 2025-06]        | started:2025-01..2025-06
          started:2025                        | started:2025
          -draft                              | -draft
          NOT draft                           | -draft
          -status:draft                       | -status:draft
          -"to do"                            | -"to do"
          +pool timeout                       | +pool timeout
          a AND b                             | (a AND b)
          a OR b c                            | (a OR b) c
          (a b) -(c OR d)                     | (a b) -(c OR d)
          a AND NOT b                         | (a AND -b)
          AND a OR                            | a
          timeout~                            | timeout~2
          timeout~1                           | timeout~1
          payment*                            | payment*
          *-db                                | *-db
          poli?y                              | poli?y
          why is it slow?                     | why is it slow?
          payments-db etcd_disk OOMKilled     | payments-db etcd_disk OOMKilled
          error: connection refused           | error: connection refused
          open /var/lib/x: no such file       | open /var/lib/x: no such file
          foo.bar() failed                    | foo.bar() failed
          [2026-01-02 10:11] ERROR {a=b}      | [2026-01-02 10:11] ERROR {a=b}
          https://example.org/a?b=c           | https://example.org/a?b=c
          cd ~/src && make                    | cd ~/src make
          say "unfinished                     | say unfinished
          ((a                                 | ((a
          a( ) b                              | a( b
          (a b( ) c                           | (a b( c
          service: pool                       | service: pool
          pool service:                       | pool
          pool OR -started>=                  | pool
          error in unknown:                   | error in unknown:
          /(a+)+b/                            | /(a+)+b/
          a^2 b^NaN                           | a b^NaN
          started:tomorrow                    | tomorrow
          **bold**                            | **bold**
          """)
  void isReadAsItIsMeant(String text, String tree) {
    assertThat(QueryParser.parse(text).tree()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource({"''", "*", "**", "()", "-", "&&", "AND", "''''", "- - -"})
  void withoutWordsIsEverything(String text) {
    assertThat(QueryParser.parse(text).tree().isFilter()).isTrue();
  }

  @Test
  void filtersCanBeTakenOutOneByOne() {
    var query = QueryParser.parse("pool service:checkout -tag:\"a b\" (year:2025)");

    assertThat(query.clauses())
        .containsExactly(
            new SearchResult.Clause("service:checkout", "pool -tag:\"a b\" (year:2025)"),
            new SearchResult.Clause("-tag:\"a b\"", "pool service:checkout (year:2025)"),
            new SearchResult.Clause("year:2025", "pool service:checkout -tag:\"a b\" ( )"));
  }

  @Test
  void aLoneQuotationMarkAndAWrongDateAreMentioned() {
    assertThat(QueryParser.parse("say \"it").warnings())
        .singleElement()
        .asString()
        .contains("quotation");
    assertThat(QueryParser.parse("started>=soon").warnings())
        .singleElement()
        .asString()
        .contains("\"soon\"", "2026-01");
  }

  @Test
  void limitsAreNamed() {
    assertThatThrownBy(() -> QueryParser.parse("a".repeat(1_001)))
        .isInstanceOf(QueryLimitExceeded.class)
        .hasMessage("query has 1001 characters (expected at most 1000)");
    assertThatThrownBy(() -> QueryParser.parse("(".repeat(21) + "a" + ")".repeat(21)))
        .hasMessage("query has 21 nested parentheses (expected at most 20)");
    assertThatThrownBy(() -> QueryParser.parse("a ".repeat(300)))
        .hasMessage("query has 257 clauses (expected at most 256)");
    assertThatThrownBy(() -> QueryParser.parse("tag:" + "a,".repeat(300)))
        .hasMessage("query has 300 clauses (expected at most 256)");
    assertThatThrownBy(() -> QueryParser.parse("pool~ ".repeat(17)))
        .hasMessage("query has 17 wildcards and fuzzy words (expected at most 16)");
  }
}
