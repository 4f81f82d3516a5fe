package dev.afterword.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following one ref costs the same however many others there are. */
class ManyRefsTest {
  private static final int REFS = 10_000;
  private static final int POLLS = 200;
  private static final Duration MOST = Duration.ofMillis(3);

  @TempDir Path temporary;
  private OutsideGit git;
  private String commit;

  @BeforeEach
  void aBareRepository() {
    git = OutsideGit.init(temporary, "--bare");
    String tree = git.run(new byte[0], "mktree");
    commit = git.run("commit-tree", "-m", "Begin", tree);
    git.run("update-ref", "refs/heads/main", commit);
  }

  @Test
  void tenThousandLooseBranchesAndTagsCostAPollNothing() throws Exception {
    for (int i = 0; i < REFS; i++) {
      ref("refs/heads/topic/" + i);
      ref("refs/tags/release-" + i);
    }
    polls("loose");
  }

  @Test
  void tenThousandPackedBranchesAndTagsCostAPollNothing() throws Exception {
    StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
    Stream.of("refs/heads/topic/", "refs/tags/release-")
        .flatMap(prefix -> Stream.iterate(0, i -> i < REFS, i -> i + 1).map(i -> prefix + i))
        .sorted()
        .forEach(name -> packed.append(commit).append(' ').append(name).append('\n'));
    Path file = temporary.resolve("packed-refs");
    Files.writeString(file, packed);
    // A file that was changed just now is read again each time, in case it changes once more.
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    polls("packed");
  }

  private void polls(String kind) throws Exception {
    for (String ref : Arrays.asList(null, "main", "release-7", "refs/heads/topic/9999")) {
      Duration opening = cpu(() -> OutsideGit.open(temporary, ref).close());
      try (GitLibrary library = OutsideGit.open(temporary, ref)) {
        poll(library);
        Duration each =
            cpu(
                    () -> {
                      for (int i = 0; i < POLLS; i++) {
                        poll(library);
                      }
                    })
                .dividedBy(POLLS);
        System.out.printf(
            "%d %s branches and tags, %s: opened in %d ms of CPU, a poll takes %d µs%n",
            2 * REFS, kind, ref == null ? "HEAD" : ref, opening.toMillis(), each.toNanos() / 1000);
        assertThat(each).as(ref).isLessThan(MOST);
      }
    }
    assertThatThrownBy(() -> OutsideGit.open(temporary, "no-such"))
        .hasMessageContaining("one of 20001 branches and tags, such as");
  }

  private static void poll(GitLibrary library) throws LibraryException {
    library.reopen(GitLibrary.Reopening.WHEN_REPLACED);
    assertThat(library.head()).isPresent();
  }

  private void ref(String name) throws IOException {
    Path file = temporary.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, commit + "\n");
  }

  private interface Work {
    void run() throws Exception;
  }

  private static Duration cpu(Work work) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
  }
}
