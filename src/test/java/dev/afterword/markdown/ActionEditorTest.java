package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.Link;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Taxonomy;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One action item changed in whatever way it is written, and nothing else. */
final class ActionEditorTest {
  private static final ActionEdit DONE = new ActionEdit.State(ActionState.DONE);
  private static final ActionEdit OPEN = new ActionEdit.State(ActionState.OPEN);
  private static final String HEAD = "# Pool empty\n\n## Action items\n\n";

  private final ActionEditor editor = new ActionEditor(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);

  private static String first(ActionEditor editor, byte[] bytes) {
    DocumentReader reader = new DocumentReader(Taxonomy.DEFAULT, ReadingLimits.DEFAULT);
    ParsedFile file = ParsedFile.of(new SourceFile("a.md", bytes, null), ReadingLimits.DEFAULT);
    return reader.read(file).actionItems().getFirst().id();
  }

  /** The text after edits of its first item. */
  private String edited(String text, ActionEdit... edits) {
    return edited(text, UTF_8, edits);
  }

  private String edited(String text, Charset charset, ActionEdit... edits) {
    byte[] bytes = text.getBytes(charset);
    String id = first(editor, bytes);
    return switch (editor.edit("a.md", bytes, id, List.of(edits))) {
      case ActionEdited.Changed(byte[] changed, ActionItem item) -> {
        assertThat(item.id()).isEqualTo(id);
        yield new String(changed, charset);
      }
      case ActionEdited.Same _ -> text;
      case ActionEdited.Gone _ -> "gone";
      case ActionEdited.Refused(String why) -> why;
    };
  }

  private String line(String line, ActionEdit... edits) {
    String text = edited(HEAD + line + "\n", edits);
    return text.startsWith(HEAD) ? text.substring(HEAD.length()).stripTrailing() : text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [ ] Alert on it => - [x] Alert on it",
        "* [ ] Alert on it => * [x] Alert on it",
        "+ [ ]  A1: Alert on it — @pay, P1 => + [x]  A1: Alert on it — @pay, P1",
        "3. [ ] Alert on it => 3. [x] Alert on it",
        "2) [~] Alert on it => 2) [x] Alert on it",
        "- Alert on it => - [x] Alert on it",
        "1. Alert on it => 1. [x] Alert on it",
        "- Alert on it — @pay, open => - Alert on it — @pay, done",
        "- **A1** Alert on it (Status: In Progress) => - **A1** Alert on it (Status: Done)",
        "- [ ] Alert on it — open => - [x] Alert on it — done",
        "- 🚧 Alert on it => - ✅ Alert on it",
        "- ☐ Alert on it => - ☑ Alert on it",
        "[ ] A1: Alert on it => [x] A1: Alert on it",
        "Action 1: Alert on it => [x] Action 1: Alert on it",
      })
  void aBoxIsTickedWhereverItStands(String before, String after) {
    assertThat(line(before, DONE)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [x] Alert on it => - [ ] Alert on it",
        "- [-] Alert on it (dropped: gone, for now) => - [ ] Alert on it",
        "- [X] Alert on it — @a, done => - [ ] Alert on it — @a, open",
        "- ✅ Alert on it => - ⬜ Alert on it",
        "- Alert on it — done => - Alert on it — open",
      })
  void whatWasTickedIsOpenedAgain(String before, String after) {
    assertThat(line(before, OPEN)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [ ] Alert on it => - [-] Alert on it (dropped: the service is gone)",
        "- Alert on it => - [-] Alert on it (dropped: the service is gone)",
        "- [ ] A1: Alert on it — @pay, P1 => - [-] A1: Alert on it — @pay, P1 (dropped: the service is gone)",
        "- [-] Alert on it (dropped: old) => - [-] Alert on it (dropped: the service is gone)",
      })
  void aReasonStandsBehindWhatWasDroppedAndTheIdStays(String before, String after) {
    assertThat(line(before, new ActionEdit.Drop("the service\n is gone"))).isEqualTo(after);
  }

  @Test
  void aReasonMayHoldAnything() {
    assertThat(
            line(
                "- [ ] Alert on it",
                new ActionEdit.Drop("see PAY-12 (and https://a.example/b) *or* `x`")))
        .isEqualTo(
            "- [-] Alert on it (dropped: see PAY-12 \\[and https://a.example/b\\] \\*or\\* \\`x\\`)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [ ] Alert on it => - [ ] Alert on it — @edge",
        "- [ ] Alert on it — P1 => - [ ] Alert on it — P1, @edge",
        "- [ ] Alert on it — @pay, P1 => - [ ] Alert on it — @edge, P1",
        "- [ ] Alert on it (@pay) => - [ ] Alert on it (@edge)",
        "- [ ] Alert on it. Owner: Ana => - [ ] Alert on it. Owner: edge",
        "- [-] Alert on it (dropped: gone) => - [-] Alert on it — @edge (dropped: gone)",
      })
  void anOwnerIsWrittenWhereOwnersStand(String before, String after) {
    assertThat(line(before, new ActionEdit.Owner("@edge"))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [ ] Alert on it — @pay, P1 => - [ ] Alert on it — P1",
        "- [ ] Alert on it — P1, @pay => - [ ] Alert on it — P1",
        "- [ ] Alert on it — @pay => - [ ] Alert on it",
        "- [ ] Alert on it (@pay) => - [ ] Alert on it",
        "- [ ] Alert on it => - [ ] Alert on it",
      })
  void anOwnerIsTakenOut(String before, String after) {
    assertThat(line(before, new ActionEdit.Owner(null))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [ ] Alert on it => - [ ] Alert on it — due 2026-11-01",
        "- [ ] Alert on it — @pay => - [ ] Alert on it — @pay, due 2026-11-01",
        "- [ ] Alert on it — due 2026-01-02, P1 => - [ ] Alert on it — due 2026-11-01, P1",
        "- [ ] Alert on it (by 3 May 2026) => - [ ] Alert on it (by 2026-11-01)",
        "- [ ] Alert on it  => - [ ] Alert on it — due 2026-11-01",
      })
  void aDayIsSet(String before, String after) {
    assertThat(line(before, new ActionEdit.Due(LocalDate.of(2026, 11, 1)))).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "- [ ] Alert on it — @pay, due 2026-01-02, P1 => - [ ] Alert on it — @pay, P1",
        "- [ ] Alert on it — due 2026-01-02 => - [ ] Alert on it",
        "- [ ] Alert on it (by 3 May 2026) => - [ ] Alert on it",
        "- [ ] Alert on it. Due: 2026-05-03 => - [ ] Alert on it",
      })
  void aDayIsCleared(String before, String after) {
    assertThat(line(before, new ActionEdit.Due(null))).isEqualTo(after);
  }

  @Test
  void priorityAndTypeAreSetAndTakenOut() {
    ActionEdit p0 = new ActionEdit.Priority("P0");
    ActionEdit detect = new ActionEdit.Type(ActionType.DETECT);
    assertThat(line("- [ ] Alert on it — @pay, P1, prevent", p0, detect))
        .isEqualTo("- [ ] Alert on it — @pay, P0, detect");
    assertThat(line("- [ ] Alert on it", p0, detect)).isEqualTo("- [ ] Alert on it — P0, detect");
    assertThat(
            line(
                "- [ ] Alert on it — P1, prevent, @a",
                new ActionEdit.Priority(null),
                new ActionEdit.Type(null)))
        .isEqualTo("- [ ] Alert on it — @a");
  }

  @Test
  void aLinkToAnImprovementAndEvidenceStandBehindTheRest() {
    Link ticket = new Link("PAY-1", "https://tracker.example.org/browse/PAY-1");
    Link seen = new Link("", "https://git.example.org/o/r/pull/7");
    assertThat(line("- [ ] A1: Alert on it — @pay", new ActionEdit.Improvement(ticket)))
        .isEqualTo(
            "- [ ] A1: Alert on it — @pay, [PAY-1](https://tracker.example.org/browse/PAY-1)");
    assertThat(line("- [ ] A1: Alert on it — PAY-1", new ActionEdit.Evidence(seen), DONE))
        .isEqualTo("- [x] A1: Alert on it — PAY-1, evidence: https://git.example.org/o/r/pull/7");
    assertThat(line("- [ ] Alert on it", new ActionEdit.Improvement(new Link("PAY-1", "PAY-1"))))
        .isEqualTo("- [ ] Alert on it — PAY-1");
    assertThat(
            line(
                "- [ ] Alert on it",
                new ActionEdit.Improvement(new Link("pool", "../improvements/pool.md"))))
        .isEqualTo("- [ ] Alert on it — [pool](../improvements/pool.md)");
  }

  private static final String TABLE =
      "| Action | Owner | Due | Status | Ticket |\n|---|---|---|---|---|\n"
          + "| Alert \\| page | Ana | | Open | |\n| Limit it | @bo | 2026-01-02 | Done | PAY-2 |\n";

  private String row(ActionEdit... edits) {
    return edited(HEAD + TABLE, edits).lines().skip(6).findFirst().orElseThrow();
  }

  @Test
  void aRowIsChangedInTheCellThatTheColumnNames() {
    assertThat(row(DONE)).isEqualTo("| Alert \\| page | Ana | | Done | |");
    assertThat(row(new ActionEdit.Owner("bo"))).isEqualTo("| Alert \\| page | @bo | | Open | |");
    assertThat(row(new ActionEdit.Due(LocalDate.of(2026, 11, 1))))
        .isEqualTo("| Alert \\| page | Ana | 2026-11-01 | Open | |");
    assertThat(row(new ActionEdit.Improvement(new Link("PAY-1", "PAY-1"))))
        .isEqualTo("| Alert \\| page | Ana | | Open | PAY-1 |");
    assertThat(row(new ActionEdit.Priority("P1")))
        .isEqualTo("| Alert \\| page — P1 | Ana | | Open | |");
    assertThat(row(new ActionEdit.Drop("too | dear")))
        .isEqualTo("| Alert \\| page (dropped: too \\| dear) | Ana | | Dropped | |");
    assertThat(row(new ActionEdit.Evidence(new Link("", "https://a.example/1"))))
        .isEqualTo("| Alert \\| page — evidence: https://a.example/1 | Ana | | Open | |");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '^',
      value = {
        "Action ; Status#--- ; ---#Alert on it ; open#Limit ; done => Alert on it ; done",
        "; Action      ; Done? ;#;-------------;-------;#; Alert on it ; no    ;#; Limit ; yes ; => ; Alert on it ; yes   ;",
        "; Action ; Owner ;#;---;---;#; Alert on it ; a ; => ; [x] Alert on it ; a ;",
        "; Status ; Action ;#;---;---;#; 🚧 WIP ; Alert on it ; => ; DONE ; Alert on it ;",
        "; Action ; Status ;#;---;---;#; [ ] Alert on it ; TODO ; => ; [x] Alert on it ; DONE ;",
        "; Action ; State ;#;---;---;#; Alert on it ; Open (PAY-12) ; => ; Alert on it ; Done (PAY-12) ;",
      })
  void tablesOfAllKindsAreTicked(String table, String row) {
    String text = HEAD + table.replace('#', '\n').replace(';', '|') + "\n";
    String line = edited(text, DONE).lines().skip(6).findFirst().orElseThrow();
    assertThat(line).isEqualTo(row.replace(';', '|'));
  }

  @Test
  void anItemThatIsAHeadingIsChangedByItsDetails() {
    String text =
        HEAD
            + "### A1: Reduce streaming\n\nIt costs.\n\n- Owner: Ana\n- Status: open\n\n### A2: More of it\n\nText\n";
    assertThat(edited(text, DONE)).isEqualTo(text.replace("Status: open", "Status: done"));
    assertThat(edited(text, new ActionEdit.Owner("bo"))).isEqualTo(text.replace("Ana", "bo"));
    assertThat(edited(text, new ActionEdit.Due(LocalDate.of(2026, 11, 1))))
        .isEqualTo(text.replace("- Status: open\n", "- Status: open\n- Due: 2026-11-01\n"));

    String bare = HEAD + "### 1) Reduce streaming `@owner` [repair]\nIt costs.\n";
    assertThat(edited(bare, DONE))
        .isEqualTo(bare.replace("[repair]\n", "[repair]\n\nStatus: done\n\n"));
    String boxed = HEAD + "### [ ] A1: Reduce streaming\n";
    assertThat(edited(boxed, DONE)).isEqualTo(boxed.replace("[ ]", "[x]"));
  }

  @Test
  void anItemUnderAPersonGetsAnOwnerOfItsOwn() {
    String text = HEAD + "**R.K.**\n\n- [ ] Alert on it\n- [ ] Limit it\n";
    assertThat(edited(text, new ActionEdit.Owner("bo")))
        .isEqualTo(text.replace("Alert on it", "Alert on it — @bo"));
    assertThat(edited(text, new ActionEdit.Owner(null))).contains("line 7", "expected an owner");
  }

  @Test
  void detailsBelowAnItemAreChangedWhereTheyStand() {
    String text =
        HEAD + "- Alert on it\n  - Owner: Ana\n  - Status: In progress\n  - Due: 2026-01-02\n";
    assertThat(edited(text, DONE)).isEqualTo(text.replace("In progress", "Done"));
    assertThat(edited(text, new ActionEdit.Owner("bo"))).isEqualTo(text.replace("Ana", "bo"));
    assertThat(edited(text, new ActionEdit.Due(LocalDate.of(2026, 11, 1))))
        .isEqualTo(text.replace("2026-01-02", "2026-11-01"));
  }

  @Test
  void oneOfSeveralLinesOfAParagraphIsChanged() {
    String text = HEAD + "A1: Alert on it\nA2: Limit it\n";
    byte[] bytes = text.getBytes(UTF_8);
    var changed = (ActionEdited.Changed) editor.edit("a.md", bytes, "A2", List.of(DONE));
    assertThat(new String(changed.bytes(), UTF_8))
        .isEqualTo(text.replace("A2: Limit", "[x] A2: Limit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# T\r\n\r\n## Actions\r\n\r\n- [ ] Alert\r\n- [ ] Limit\r\n",
        "\uFEFF# T\n\n## Actions\n\n- [ ] Alert",
        "# T\r\r## Actions\r\r- [ ] Alert\r",
        "---\ntitle: T\n---\n## Actions\n\n- Now:\n\t- [ ] Alert\n\n      > quoted\n\t- [ ] Limit\n",
        "# T\n\n## Actions\n\n-\t[ ] Alert\t\n\t- detail\n",
        "# T\n\n## Actions\n\n- [ ] Alert\n  and page,\n  at night  \n- [ ] Limit",
        "# T\n\n## Actions\n\n- Now\n  - [ ] Alert\n",
      })
  void everyOtherByteStays(String text) {
    assertThat(edited(text, DONE)).isEqualTo(text.replaceFirst("\\[ \\] Alert", "[x] Alert"));
  }

  @Test
  void aFileMayHoldAnyBytesElsewhere() {
    String text = "# T\n\nCaf\u00e9 \u0080\n\n## Actions\n\n- [ ] Alert\n- [ ] \u00e9t\u00e9\n";
    assertThat(edited(text, ISO_8859_1, DONE)).isEqualTo(text.replace("[ ] Alert", "[x] Alert"));
  }

  @Test
  void bytesThatAreNoTextAreNotWrittenAnew() {
    String text = "# T\n\n## Actions\n\n- [ ] \u00e9t\u00e9 on it\n";
    assertThat(edited(text, ISO_8859_1, DONE)).contains("a.md, line 5", "expected a box");
  }

  @Test
  void theThirdOfThreeAlikeIsItself() {
    String text = HEAD + "- [ ] Alert\n- [ ] Alert\n- [ ] Alert\n";
    byte[] bytes = text.getBytes(UTF_8);
    String id = first(editor, bytes) + "-3";
    var changed = (ActionEdited.Changed) editor.edit("a.md", bytes, id, List.of(DONE));
    assertThat(new String(changed.bytes(), UTF_8))
        .isEqualTo(HEAD + "- [ ] Alert\n- [ ] Alert\n- [x] Alert\n");
  }

  @Test
  void whatIsNotThereOrSaysSoAlreadyIsTold() {
    byte[] bytes = (HEAD + "- [x] A1: Alert\n").getBytes(UTF_8);
    assertThat(editor.edit("a.md", bytes, "A2", List.of(DONE)))
        .isInstanceOf(ActionEdited.Gone.class);
    assertThat(editor.edit("a.md", bytes, "A1", List.of(DONE)))
        .isInstanceOf(ActionEdited.Same.class);
  }
}
