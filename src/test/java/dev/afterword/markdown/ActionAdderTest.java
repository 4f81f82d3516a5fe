package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionType;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One action item more, written as the document writes its own. */
final class ActionAdderTest {
  private static final NewActionItem PLAIN =
      new NewActionItem("Page on it", null, null, null, null);
  private static final NewActionItem FULL =
      new NewActionItem("Page on it", "@edge", "P1", ActionType.DETECT, LocalDate.of(2026, 12, 1));
  private static final String TAIL = " — @edge, P1, detect, due 2026-12-01";

  private final ActionAdder adder = new ActionAdder(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  private String added(String text, NewActionItem item) {
    return switch (adder.add("a.md", text.getBytes(UTF_8), item)) {
      case DocumentEdited.Added(byte[] changed, var _, String _) -> new String(changed, UTF_8);
      case DocumentEdited.Refused(String why) -> why;
      case DocumentEdited.Changed _, DocumentEdited.Same _ -> "not added";
    };
  }

  /** What follows in a section that says this, {@code |} for line ends. */
  private String behind(String items, NewActionItem item) {
    String head = "# T\n\n## Action items\n\n" + items.replace('|', '\n');
    String rest = "\n\n## Lessons\n\nMany.\n";
    String text = added(head + rest, item);
    assertThat(text).startsWith(head).endsWith(rest);
    return text.substring(head.length(), text.length() - rest.length()).replace('\n', '|');
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [x] A1: Alert — @pay => |- [ ] A2: Page on it",
        "- [ ] A1: Alert|- [ ] A7: Limit => |- [ ] A8: Page on it",
        "* [ ] Alert => |* [ ] Page on it",
        "- Alert => |- Page on it",
        "1. Alert|2. Limit => |3. Page on it",
        "- [ ] **A1**: Alert => |- [ ] **A2**: Page on it",
        "- [ ] AI-01: Alert|- [ ] AI-02: Limit => |- [ ] AI-03: Page on it",
        "- ✅ Alert => |- ☐ Page on it",
        "- [ ] A1: Alert|  - Owner: Ana|  - Due: 2026-01-01 => |- [ ] A2: Page on it",
        "- [ ] Alert||- [ ] Limit => ||- [ ] Page on it",
        "- Now|  - [ ] Alert => |  - [ ] Page on it",
        "A1: Alert|A2: Limit => |A3: Page on it",
        "None yet. => ||- [ ] A1: Page on it",
      })
  void itIsWrittenAsTheLastOneIs(String items, String more) {
    assertThat(behind(items, PLAIN)).isEqualTo(more);
  }

  @Test
  void attributesStandBehindIt() {
    assertThat(behind("- [ ] A1: Alert", FULL)).isEqualTo("|- [ ] A2: Page on it" + TAIL);
    NewActionItem team = new NewActionItem("Page on it", "the edge team", "high", null, null);
    assertThat(behind("- [ ] A1: Alert", team))
        .isEqualTo("|- [ ] A2: Page on it — priority high, owner: the edge team");
  }

  @Test
  void aRowHasEachInItsColumn() {
    String head = "# T\n\n## Action items\n\n";
    String table =
        "| # | Action | Owner | Due | Type | Status | Ticket |\n"
            + "|---|---|---|---|---|---|---|\n"
            + "| 1 | Alert \\| page | @pay | 2026-01-02 | Prevent | Done | PAY-1 |\n";
    assertThat(added(head + table, FULL))
        .isEqualTo(
            head + table + "| 2 | Page on it — P1 | @edge | 2026-12-01 | Detect | Open | |\n");
    String aligned = "| Action     | Owner |\n|------------|-------|\n| Alert on x | Ana   |\n";
    assertThat(added(head + aligned, new NewActionItem("Page", "bo", null, null, null)))
        .isEqualTo(head + aligned + "| Page       | bo    |\n");
  }

  @Test
  void aPipeInItStaysInItsCell() {
    String text = "# T\n\n## Action items\n\n| Action |\n|---|\n| Alert |\n";
    NewActionItem item = new NewActionItem("Page a | b", null, null, null, null);
    assertThat(added(text, item)).isEqualTo(text + "| Page a \\| b |\n");
  }

  @Test
  void anItemThatIsAHeadingIsFollowedByOne() {
    String text = "# T\n\n## Action items\n\n### A1: Alert on it\n\n- Owner: Ana\n";
    assertThat(added(text, FULL))
        .isEqualTo(
            text
                + "\n### A2: Page on it\n\n- Owner: @edge\n- Priority: P1\n- Type: detect\n- Due: 2026-12-01\n");
  }

  @Test
  void whereThereAreNoneThereIsANewSection() {
    String text = "# T\n\n## Summary\n\nIt was.\n";
    assertThat(added(text, FULL))
        .isEqualTo(text + "\n## Action items\n\n- [ ] A1: Page on it" + TAIL + "\n");
    assertThat(added("Text", PLAIN)).isEqualTo("Text\n\n## Action items\n\n- [ ] A1: Page on it");
    assertThat(added("# A\r\n\r\n# B\r\n\r\nText\r\n\r\n", PLAIN))
        .isEqualTo(
            "# A\r\n\r\n# B\r\n\r\nText\r\n\r\n# Action items\r\n\r\n- [ ] A1: Page on it\r\n\r\n");
  }

  @Test
  void aLabelForWhichAWhyWaitsIsNotTaken() {
    String text =
        "# T\n\n## 5 Whys\n\n- Why? Because. → A2\n\n## Action items\n\n- [ ] A1: Alert\n";
    assertThat(added(text, PLAIN)).isEqualTo(text + "- [ ] A3: Page on it\n");
  }

  @Test
  void nobodyGetsWhatIsNotTheirs() {
    String text = "# T\n\n## Action items\n\n**R.K.**\n\n- [ ] Alert\n";
    assertThat(added(text, PLAIN)).contains("cannot hold another one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Heading",
        "Alert *on* `it` [now](x.md)",
        "<script>alert(1)</script>",
        "Alert\n\n## Lessons\n\nnone",
        "[x] A9: Alert — done",
        "it is done",
        "a | b | c",
        "```",
        "1. first",
        "- [ ] - [ ] twice",
        "<!-- gone",
        "nul\0byte",
      })
  void whateverIsTypedIsOneOpenItem(String typed) {
    String text = "# T\n\n## Action items\n\n- [ ] A1: Alert\n\n## Lessons\n\nMany.\n";
    NewActionItem item = new NewActionItem(typed, null, null, null, null);
    DocumentEdited edited = adder.add("a.md", text.getBytes(UTF_8), item);
    if (edited instanceof DocumentEdited.Added(byte[] _, var read, String anchor)) {
      assertThat(read.id()).isEqualTo("A2");
      assertThat(anchor).isEqualTo("action-items");
    } else {
      assertThat(edited).isInstanceOf(DocumentEdited.Refused.class);
    }
  }
}
