package dev.afterword.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.domain.CommitRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A commit's time is as written, whatever clock its author had, and never beyond four digits. */
class OddCommitTimesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00Z",
    "1, 1970-01-01T00:00:01Z",
    "-86400, 1969-12-31T00:00:00Z",
    "2147483648, 2038-01-19T03:14:08Z",
    "4070908800, 2099-01-01T00:00:00Z",
    "253402300800, 9999-12-31T23:59:59Z",
    "9999999999999999, 9999-12-31T23:59:59Z",
    "-99999999999999, 0001-01-01T00:00:00Z"
  })
  void aCommitTimeIsReadAsWritten(String seconds, Instant expected, @TempDir Path temporary)
      throws Exception {
    OutsideGit git = OutsideGit.init(temporary, "--bare");
    String blob = git.store("blob", "# Alpha\n".getBytes(UTF_8));
    String tree = git.run(("100644 blob " + blob + "\ta.md\n").getBytes(UTF_8), "mktree");
    String who = " Author <author@example.org> " + seconds + " +0200\n";
    String text = "tree " + tree + "\nauthor" + who + "committer" + who + "\nAdd\n";
    git.run("update-ref", "refs/heads/main", git.store("commit", text.getBytes(UTF_8)));
    List<CommitRecord> commits = new ArrayList<>();
    try (GitLibrary library = git.open()) {
      assertThat(library.commits(null, library.head().orElseThrow(), commits::add)).isEmpty();
    }
    assertThat(commits).singleElement().extracting(CommitRecord::time).isEqualTo(expected);
  }
}
