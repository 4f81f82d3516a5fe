package dev.afterword.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Queries put together from the pieces of the query language, from words of the made-up libraries,
 * from what people paste, and from strings that have broken other programs.
 */
public final class RandomQueries {
  private static final String[] FIELDS = {
    "service",
    "team",
    "tag",
    "severity",
    "cause",
    "status",
    "kind",
    "year",
    "id",
    "path",
    "started",
    "date",
    "title",
    "unknown",
    "http",
    "SERVICE"
  };

  private static final String[] RELATIONS = {":", ":", ":", ":>", ":<=", ">=", "<", ">", "<="};

  private static final String[] VALUES = {
    "SEV1",
    "sev2..sev4",
    "2019",
    "2019-13",
    "2018-02..2021",
    "2020-01-01..",
    "..2022",
    "*",
    "service-7",
    "service-7,service-9",
    "(service-1 OR service-2)",
    "\"team-3\"",
    "tag-1*",
    "*ag-1*",
    "[a TO z]",
    "{* TO *}",
    "postmortems/",
    "postmortem",
    "reviewed",
    "-1",
    "99999999999",
    "9999-99-99",
    "\"",
    "()",
    "a:b:c",
    "^2"
  };

  private static final String[] PIECES = {
    " AND ",
    " OR ",
    " NOT ",
    " && ",
    " || ",
    "!",
    "+",
    "-",
    "(",
    ")",
    "(((",
    ")))",
    "\"",
    "*",
    "?",
    "~",
    "~1",
    "~2",
    "^9",
    "/",
    "\\",
    "[",
    "]",
    "{",
    "}",
    " TO ",
    ":",
    "..",
    "<",
    ">",
    "=",
    "'",
    "|",
    "\t",
    "\u0000",
    "\uFFFD",
    "\u202E",
    "é",
    "ß",
    "İ",
    "ſ",
    "漢字",
    "日本語テスト",
    "한국어",
    "😀",
    "e\u0301\u0301\u0301",
    "\u200B",
    "ﬃ",
    "٣",
    "%",
    "%00",
    "&",
    "#",
    ";",
    "<script>",
    "{{7*7}}"
  };

  private static final String[] PASTED = {
    "error: connection refused",
    "open /var/lib/x: no such file",
    "java.lang.OutOfMemoryError",
    "FATAL: remaining connection slots are reserved (53300)",
    "HTTP/1.1 502 Bad Gateway",
    "at a.b.C$D.<init>(C.java:42)",
    "10.0.0.1:8443",
    "https://wiki.example.org/a?b=c&d=e#f",
    "checkoutServiceV2",
    "max_connections=100",
    "x-request-id",
    "exit status 137"
  };

  private static final String[] EXPRESSIONS = {
    "/(a|aa)+b/", "/[a-z]{1,1000}/", "(a+)+$", "^(.*)*$", "[^]]", "a{9999}", "(?i)x", "\\p{L}+"
  };

  private static final int LONGEST = 1_200;

  private final List<String> naughty = new ArrayList<>();

  /** Reads the shared strings, where there are any. */
  public RandomQueries() throws IOException {
    for (String file : List.of("text/blns.json", "query/lucene_queries.json")) {
      for (JsonNode text : SharedInput.list(file)) {
        naughty.add(cut(text.asString()));
      }
    }
    naughty.add("a".repeat(LONGEST));
    naughty.add("(".repeat(500) + "a" + ")".repeat(500));
  }

  /** One query; some are longer, deeper or wider than is answered. */
  public String any(RandomGenerator random) {
    return switch (random.nextInt(12)) {
      case 0 -> pick(random, naughty);
      case 1 -> pick(random, PASTED) + " " + Words.any(random);
      case 2 -> cut(list(random));
      case 3 -> cut(costly(random));
      default -> cut(mixed(random));
    };
  }

  private String mixed(RandomGenerator random) {
    StringBuilder query = new StringBuilder();
    int clauses = 1 + random.nextInt(8);
    for (int i = 0; i < clauses; i++) {
      query.append(clause(random, 0)).append(random.nextInt(6) == 0 ? "" : " ");
    }
    return query.toString();
  }

  private String clause(RandomGenerator random, int depth) {
    return switch (random.nextInt(12)) {
      case 0, 1 -> Words.any(random);
      case 2 -> '"' + Words.any(random) + " " + Words.any(random) + '"' + slop(random);
      case 3, 4 -> pick(random, FIELDS) + pick(random, RELATIONS) + pick(random, VALUES);
      case 5 -> prefix(random) + "*";
      case 6 -> "*" + prefix(random) + (random.nextBoolean() ? "*" : "?");
      case 7 -> Words.any(random) + "~" + random.nextInt(4);
      case 8 -> pick(random, PIECES);
      case 9 -> pick(random, new String[] {"-", "+", "NOT ", "!"}) + clause(random, depth + 1);
      case 10 ->
          depth > 6
              ? "x"
              : "("
                  + clause(random, depth + 1)
                  + pick(random, PIECES)
                  + clause(random, depth + 1)
                  + ")";
      default -> pick(random, naughty);
    };
  }

  /** A long list of one kind of clause. */
  private String list(RandomGenerator random) {
    String operator = pick(random, new String[] {" OR ", " AND ", " ", " OR -", ","});
    int length = 2 + random.nextInt(300);
    int kind = random.nextInt(5);
    StringBuilder query = new StringBuilder(kind == 0 ? "service:(" : "");
    for (int i = 0; i < length && query.length() < LONGEST; i++) {
      query.append(i == 0 ? "" : operator);
      query.append(
          switch (kind) {
            case 0 -> "service-" + random.nextInt(60);
            case 1 -> Words.any(random);
            case 2 -> Words.word(random.nextInt(30));
            case 3 -> clause(random, 5);
            default -> "tag:tag-" + random.nextInt(300);
          });
    }
    return query + (kind == 0 ? ")" : "");
  }

  /** What makes a search engine work hardest: words that stand for many, and near ones. */
  private String costly(RandomGenerator random) {
    StringBuilder query = new StringBuilder();
    int parts = 1 + random.nextInt(18);
    for (int i = 0; i < parts; i++) {
      String letter = Character.toString('a' + random.nextInt(26));
      query.append(
          switch (random.nextInt(7)) {
            case 0 -> "*" + letter + "*";
            case 1 -> letter + "*";
            case 2 -> "?" + letter + "*" + letter + "?*";
            case 3 -> Words.any(random) + "~2";
            case 4 -> '"' + Words.text(random, 2 + random.nextInt(30)) + '"' + slop(random);
            case 5 -> pick(random, EXPRESSIONS);
            default -> pick(random, FIELDS) + ":*" + letter + "*";
          });
      query.append(random.nextBoolean() ? " OR " : " ");
    }
    return query.toString();
  }

  private static String prefix(RandomGenerator random) {
    String word = Words.any(random);
    return word.substring(0, 1 + random.nextInt(word.length()));
  }

  private static String slop(RandomGenerator random) {
    return random.nextInt(3) == 0 ? "~" + random.nextInt(1 << random.nextInt(31)) : "";
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String pick(RandomGenerator random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String pick(RandomGenerator random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
