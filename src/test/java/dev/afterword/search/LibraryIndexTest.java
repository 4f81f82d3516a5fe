package dev.afterword.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.ActionState;
import dev.afterword.domain.ActionType;
import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.CommitRecord.FileChange;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Kind;
import dev.afterword.domain.Link;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Problem;
import dev.afterword.domain.Severity;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryIndexTest {
  @TempDir private Path folder;

  @Test
  void aSummaryComesBackAsItWasPut() throws IOException {
    try (LibraryIndex index = open()) {
      var at = new Moment.Exact(OffsetDateTime.parse("2026-03-04T05:06:07+02:00"));
      put(
          index,
          "1",
          Sample.at("p/a.md")
              .title("Ünïcode 🦆")
              .kind(Kind.NEAR_MISS)
              .status(Status.REVIEWED)
              .severity("SEV2")
              .at(at)
              .declaring("a-1")
              .uncommitted()
              .services("x", "y")
              .tags("t")
              .action(item("A1", null, ActionState.DONE))
              .problem(Problem.atLine(7, "yaml/syntax", "wrong")));

      DocumentSummary summary = index.byId("a-1").orElseThrow();

      assertThat(summary.path()).isEqualTo("p/a.md");
      assertThat(summary.title()).isEqualTo("Ünïcode 🦆");
      assertThat(summary.kind()).isEqualTo(Kind.NEAR_MISS);
      assertThat(summary.status()).isEqualTo(Status.REVIEWED);
      assertThat(summary.severity()).isEqualTo(new Severity("SEV2"));
      assertThat(summary.date()).isEqualTo(at);
      assertThat(summary.services()).containsExactly("x", "y");
      assertThat(summary.actions()).isOne();
      assertThat(summary.actionsSettled()).isOne();
      assertThat(summary.problems()).isOne();
      assertThat(index.byPath("p/a.md")).contains(summary);
      assertThat(index.byDeclaredId("a-1")).containsExactly(summary);
      assertThat(index.uncommitted()).containsExactly(summary);
      assertThat(index.problems(1, 100).documents())
          .containsExactly(
              new DocumentProblems(summary, List.of(Problem.atLine(7, "yaml/syntax", "wrong"))));
      assertThat(index.problemCount()).isOne();
    }
  }

  @Test
  void whatWasCommittedIsThereAfterReopening() throws IOException {
    try (LibraryIndex index = open()) {
      assertThat(index.revision()).isEmpty();
      put(index, "abc", Sample.at("a.md"));
    }
    try (LibraryIndex index = open()) {
      assertThat(index.revision()).contains("abc");
      assertThat(index.documentCount()).isOne();
    }
  }

  @Test
  void whatWasNotCommittedNeverHappened() throws IOException {
    try (LibraryIndex index = open()) {
      put(index, "1", Sample.at("a.md"));
      try (IndexUpdate update = index.update()) {
        update.put(Sample.at("b.md").done());
        update.remove("a.md");
        assertThat(index.byPath("a.md")).isPresent();
      }
      assertThat(index.documents(1, 10).documents())
          .extracting(DocumentSummary::path)
          .containsExactly("a.md");
      IndexUpdate cut = index.update();
      cut.clear();
      cut.put(Sample.at("c.md").done());
      assertThatThrownBy(index::update).isInstanceOf(IllegalStateException.class);
    }
    try (LibraryIndex index = open()) {
      assertThat(index.revision()).contains("1");
      assertThat(index.byPath("a.md")).isPresent();
      assertThat(index.documentCount()).isOne();
    }
  }

  @Test
  void aDocumentIsReplacedWithItsActionsAndRemovedWithThem() throws IOException {
    try (LibraryIndex index = open()) {
      put(
          index,
          "1",
          Sample.at("a.md").action(item("A1", "2026-01-02", ActionState.OPEN)),
          Sample.at("b.md"));
      put(
          index,
          "2",
          Sample.at("a.md").title("New").action(item("A2", "2026-01-02", ActionState.OPEN)));
      assertThat(open(index, 10).actions())
          .singleElement()
          .satisfies(found -> assertThat(found.action().id()).isEqualTo("A2"))
          .satisfies(found -> assertThat(found.document().title()).isEqualTo("New"));
      try (IndexUpdate update = index.update()) {
        update.remove("a.md");
        update.commit("3", false);
      }
      assertThat(open(index, 10).total()).isZero();
      assertThat(index.documentCount()).isOne();
      assertThat(index.revision()).contains("3");
    }
  }

  private static LedgerPage open(LibraryIndex index, int size) {
    return index
        .ledger()
        .actions(
            LedgerRequest.unsettled(LocalDate.parse("2026-01-01"), size), KnownImprovements.NONE);
  }

  @Test
  void openActionsComeByTheDayTheyAreDue() throws IOException {
    try (LibraryIndex index = open()) {
      put(
          index,
          "1",
          Sample.at("a.md")
              .action(item("never", null, ActionState.OPEN))
              .action(item("late", "2026-05-01", ActionState.IN_PROGRESS))
              .action(item("done", "2026-01-01", ActionState.DONE)),
          Sample.at("b.md").action(item("soon", "2026-02-01", ActionState.VERIFY)));

      assertThat(open(index, 2).actions())
          .extracting(found -> found.action().id())
          .containsExactly("soon", "late");
      assertThat(open(index, 2).total()).isEqualTo(3);
      var overdue = LedgerRequest.overdue(LocalDate.parse("2026-05-01"), 10);
      assertThat(index.ledger().actions(overdue, KnownImprovements.NONE).actions())
          .extracting(LedgerAction::action, LedgerAction::document)
          .containsExactly(
              tuple(
                  item("soon", "2026-02-01", ActionState.VERIFY),
                  index.byPath("b.md").orElseThrow()));
    }
  }

  @Test
  void anotherFingerprintEmptiesTheIndex() throws IOException {
    try (LibraryIndex index = open()) {
      put(index, "1", Sample.at("a.md"));
    }
    try (LibraryIndex index = LibraryIndex.open(folder, "other", Taxonomy.DEFAULT)) {
      assertThat(index.revision()).isEmpty();
      assertThat(index.documentCount()).isZero();
      index.update().close();
      assertThat(index.documentCount()).isZero();
      put(index, "2", Sample.at("b.md"));
      assertThat(index.byPath("a.md")).isEmpty();
      assertThat(index.byPath("b.md")).isPresent();
    }
  }

  @Test
  void damagedFilesEmptyTheIndex() throws IOException {
    for (String ending : List.of(".cfs", ".si", "segments_")) {
      try (LibraryIndex index = open()) {
        put(index, "1", Sample.at("a.md"), Sample.at("b.md"));
      }
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().contains(ending)).toList()) {
          try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(open.length() / 2);
          }
        }
      }
      try (LibraryIndex index = open()) {
        assertThat(index.revision()).as(ending).isEmpty();
        assertThat(index.documentCount()).isZero();
        put(index, "2", Sample.at("c.md"));
        assertThat(index.documentCount()).isOne();
      }
    }
  }

  @Test
  void aSecondOpenerIsRefused() throws IOException {
    try (LibraryIndex index = open()) {
      assertThatThrownBy(this::open).isInstanceOf(IndexInUse.class).hasMessageContaining("in use");
      assertThat(index.documentCount()).isZero();
    }
  }

  @Test
  void historyFollowsRenamesBack() throws IOException {
    try (LibraryIndex index = open()) {
      try (IndexUpdate update = index.update()) {
        update.put(Sample.at("new.md").done());
        update.addCommit(commit("c1", 1, change("old.md", null, "b1")));
        update.addCommit(
            commit("c2", 2, change("old.md", null, "b2"), change("other.md", null, "o")));
        update.addCommit(commit("c3", 3, change("new.md", "old.md", "b2")));
        update.addCommit(commit("c4", 4, change("old.md", null, "unrelated")));
        update.addCommit(commit("c5", 5, change("new.md", null, "b3")));
        update.commit("c5", false);
      }
      FileHistory history = index.history("new.md", 3);

      assertThat(history.newest()).extracting(CommitRecord::id).containsExactly("c5", "c3", "c2");
      assertThat(history.newest().getLast().changes())
          .containsExactly(change("old.md", null, "b2"));
      assertThat(history.commits()).isEqualTo(4);
      assertThat(history.created()).isEqualTo(Instant.ofEpochSecond(1));
      assertThat(history.changed()).isEqualTo(Instant.ofEpochSecond(5));
      assertThat(index.renamedTo("old.md")).contains("new.md");
      assertThat(index.renamedTo("old")).contains("new.md");
      assertThat(index.renamedTo("other.md")).isEmpty();
      assertThat(index.history("nothing.md", 3))
          .isEqualTo(new FileHistory(0, null, null, List.of()));
    }
  }

  @Test
  void withdrawnCommitsAreForgotten() throws IOException {
    try (LibraryIndex index = open()) {
      try (IndexUpdate update = index.update()) {
        update.addCommit(commit("c1", 1, change("a.md", null, "b1")));
        update.addCommit(commit("c2", 2, change("a.md", null, "b2")));
        update.commit("c2", false);
      }
      try (IndexUpdate update = index.update()) {
        update.withdrawCommit("c2");
        update.addCommit(commit("d2", 3, change("a.md", null, "b3")));
        update.commit("d2", false);
      }
      assertThat(index.history("a.md", 9).newest())
          .extracting(CommitRecord::id)
          .containsExactly("d2", "c1");
    }
  }

  private LibraryIndex open() throws IOException {
    return LibraryIndex.open(folder, "test", Taxonomy.DEFAULT);
  }

  private static void put(LibraryIndex index, String revision, Sample... samples)
      throws IOException {
    try (IndexUpdate update = index.update()) {
      for (Sample sample : samples) {
        update.put(sample.done());
      }
      update.commit(revision, false);
    }
  }

  private static ActionItem item(String id, @Nullable String due, ActionState state) {
    return new ActionItem(
        id,
        "Do " + id,
        ActionType.PREVENT,
        "team-x",
        "P1",
        due == null ? null : LocalDate.parse(due),
        state,
        List.of(new Link("PAY-1", "https://example.org/PAY-1")),
        "PAY-1",
        "https://example.org/done",
        12);
  }

  private static CommitRecord commit(String id, long second, FileChange... changes) {
    return new CommitRecord(
        id, "Author", Instant.ofEpochSecond(second), "Subject " + id, List.of(), List.of(changes));
  }

  private static FileChange change(String path, @Nullable String previous, @Nullable String blob) {
    return new FileChange(path, previous, blob);
  }
}
