package dev.afterword.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.MetadataValue;
import dev.afterword.domain.MetadataValue.Entries;
import dev.afterword.domain.MetadataValue.Items;
import dev.afterword.domain.MetadataValue.Text;
import dev.afterword.domain.Problem;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.yaml.FrontMatterReader.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class FrontMatterReaderTest {
  private final FrontMatterReader reader = new FrontMatterReader(ReadingLimits.DEFAULT);

  @Test
  void scalarsStayTheTextThatWasWritten() {
    FrontMatter read = yaml("at: 14:02\nflag: no\nid: 0123\nday: 2026-10-03\nnone: ~\nempty:\n");

    assertThat(read.values())
        .containsEntry("at", new Text("14:02"))
        .containsEntry("flag", new Text("no"))
        .containsEntry("id", new Text("0123"))
        .containsEntry("day", new Text("2026-10-03"))
        .containsEntry("none", new Text("~"))
        .containsEntry("empty", new Text(""));
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void keysCarryTheirLineInTheFile() {
    FrontMatter read = yaml("a: 1\n\nlist:\n  - x\n  - y\nb: {c: [1, 2]}\n");

    assertThat(read.line("a")).isEqualTo(2);
    assertThat(read.line("list")).isEqualTo(4);
    assertThat(read.line("b")).isEqualTo(7);
    assertThat(read.line("absent")).isZero();
    assertThat(read.values().get("list")).isEqualTo(new Items(texts("x", "y")));
    assertThat(((Entries) value(read, "b")).values())
        .containsEntry("c", new Items(texts("1", "2")));
  }

  @Test
  void oneInvalidValueCostsNoOther() {
    FrontMatter read = yaml("title: Checkout: 502\nseverity: SEV1\ntags: [a, b\nteam: x\n");

    assertThat(read.values())
        .containsEntry("title", new Text("Checkout: 502"))
        .containsEntry("severity", new Text("SEV1"))
        .containsEntry("tags", new Text("[a, b"))
        .containsEntry("team", new Text("x"));
    assertThat(read.problems()).extracting(Problem::code).containsOnly("yaml/syntax");
    assertThat(read.problems()).extracting(Problem::line).containsExactly(2, 5);
  }

  @Test
  void aTabAsIndentIsAProblemOfItsOwnKeyOnly() {
    FrontMatter read = yaml("a:\n\tb: 1\nc: 2\n");

    assertThat(read.values()).containsEntry("c", new Text("2")).containsKey("a");
    assertThat(read.problems()).singleElement().extracting(Problem::line).isEqualTo(3);
  }

  @Test
  void ofAKeyWrittenTwiceTheFirstIsKept() {
    FrontMatter read = yaml("a: 1\na: 2\nm: {k: 1, k: 2}\n");

    assertThat(read.values()).containsEntry("a", new Text("1"));
    assertThat(read.problems())
        .containsExactly(
            new Problem(3, 1, "yaml/duplicate-key", "\"a\" is written twice (the first is kept)"),
            new Problem(4, 1, "yaml/duplicate-key", "\"k\" is written twice (the first is kept)"));
  }

  @Test
  void mergedKeysFillWhatIsMissing() {
    FrontMatter read = yaml("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n");

    assertThat(((Entries) value(read, "more")).values())
        .containsEntry("x", new Text("1"))
        .containsEntry("y", new Text("3"));
  }

  @Test
  void tagsConstructNothing() {
    FrontMatter read =
        yaml("a: !!javax.script.ScriptEngineManager [x]\nb: !ruby/object:X {c: 1}\n");

    assertThat(read.values().get("a")).isEqualTo(new Items(texts("x")));
    assertThat(read.values().get("b")).isInstanceOf(Entries.class);
  }

  @Test
  void aValueWithinItselfIsCutWithAProblem() {
    FrontMatter read = yaml("a: &x\n  b: *x\nc: 1\n");

    assertThat(read.values()).containsEntry("c", new Text("1"));
    assertThat(read.problems()).extracting(Problem::code).containsExactly("yaml/recursive");
  }

  @Test
  void whatAliasesUnfoldToIsBounded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 7; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s, %s, %s, %s, %s, %s]\n"
              .formatted(i, i, alias, alias, alias, alias, alias, alias));
    }
    FrontMatter read = yaml(bomb.toString());

    assertThat(read.problems()).extracting(Problem::code).contains("yaml/too-large");
    assertThat(read.values().values().stream().mapToInt(value -> value.texts().size()).sum())
        .isLessThan(100_000);
  }

  @Test
  void moreAliasesThanAllowedAreAProblem() {
    ReadingLimits few = new ReadingLimits(1000, 50, 2, 1000, 10, ReadingLimits.DEFAULT.parsing());
    FrontMatter read =
        new FrontMatterReader(few).read(Language.YAML, "a: &a [1]\nb: [*a, *a, *a, *a]\nc: 1\n", 2);

    assertThat(read.problems()).isNotEmpty();
    assertThat(read.values()).containsEntry("c", new Text("1"));
  }

  @Test
  void nestingBeyondTheLimitIsAProblem() {
    FrontMatter read = yaml("deep: " + "[".repeat(60) + "]".repeat(60) + "\nc: 1\n");

    assertThat(read.problems()).extracting(Problem::code).containsOnly("yaml/syntax");
    assertThat(read.values()).containsEntry("c", new Text("1"));
  }

  @Test
  void aFrontMatterBeyondTheLimitIsReadUpToIt() {
    FrontMatter read = yaml("a: 1\n" + "b: 2\n" + "# filler\n".repeat(10_000) + "z: 1\n");

    assertThat(read.values()).containsKeys("a", "b").doesNotContainKey("z");
    assertThat(read.problems()).extracting(Problem::code).containsExactly("front-matter/too-large");
  }

  @Test
  void aListOrAWordIsNoMap() {
    assertThat(yaml("- a\n- b\n").problems())
        .extracting(Problem::code)
        .containsExactly("yaml/not-a-map");
    assertThat(yaml("").problems()).isEmpty();
  }

  @Test
  void tomlIsReadWithItsValuesAsWritten() {
    FrontMatter read =
        reader.read(
            Language.TOML,
            """
            title = "x"
            date = 1979-05-27T07:32:00-08:00
            day = 2026-10-03 14:02:00 # with a blank
            count = 1_000
            list = [1, 0xFF, 1.50]
            [params]
            owner.name = 'ana'
            [[links]]
            url = "https://example.org"
            """,
            2);

    assertThat(read.problems()).isEmpty();
    assertThat(read.values())
        .containsEntry("title", new Text("x"))
        .containsEntry("date", new Text("1979-05-27T07:32:00-08:00"))
        .containsEntry("day", new Text("2026-10-03 14:02:00"))
        .containsEntry("count", new Text("1_000"))
        .containsEntry("list", new Items(texts("1", "0xFF", "1.50")));
    assertThat(value(read, "params").asText()).isEqualTo("owner: name: ana");
    assertThat(value(read, "links").texts()).containsExactly("https://example.org");
    assertThat(read.line("date")).isEqualTo(3);
    assertThat(read.line("params")).isEqualTo(7);
  }

  @Test
  void invalidTomlKeepsTheRest() {
    FrontMatter read = reader.read(Language.TOML, "a = 1\nb = = 2\nc = 3\n", 2);

    assertThat(read.values()).containsEntry("a", new Text("1")).containsEntry("c", new Text("3"));
    assertThat(read.problems()).singleElement().extracting(Problem::line).isEqualTo(3);
  }

  @Test
  void tomlThatItsParserTripsOverIsAProblem() {
    String trips =
        "a.b.c = {x = 1, y = [1&a,}\n[[role]]\nname = \"\"\"two\nlines\"\"\"\nhex = 0xDEAD\n";

    assertThat(reader.read(Language.TOML, trips, 2).problems())
        .extracting(Problem::code)
        .contains("toml/syntax");
  }

  @Test
  void deepTomlIsAProblem() {
    FrontMatter read =
        reader.read(Language.TOML, "a = " + "[".repeat(20_000) + "]".repeat(20_000), 2);

    assertThat(read.problems()).isNotEmpty();
  }

  private FrontMatter yaml(String text) {
    return reader.read(Language.YAML, text, 2);
  }

  private static MetadataValue value(FrontMatter read, String key) {
    return Objects.requireNonNull(read.values().get(key));
  }

  private static List<MetadataValue> texts(String... values) {
    return Arrays.stream(values).<MetadataValue>map(Text::new).toList();
  }
}
