package dev.afterword.markdown;

import dev.afterword.markdown.Bounded.Outcome;
import dev.afterword.markdown.Edits.Edit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed in a file between two versions, line by line as it is written, with the lines around
 * each change.
 *
 * @param hunks in order; none when nothing but line ends differs
 * @param cut whether more changed than is shown
 */
public record SourceDifference(List<Hunk> hunks, boolean cut) {
  private static final int CONTEXT = 3;
  private static final int MOST_LINES = 5_000;

  public SourceDifference {
    hunks = List.copyOf(hunks);
  }

  /** Neighbouring lines, changed or around a change. */
  public record Hunk(List<Line> lines) {
    public Hunk {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param older its number in the older version, from 1; 0 when it was added
   * @param newer its number in the newer version, from 1; 0 when it was removed
   * @param text without its end; untrusted
   */
  public record Line(int older, int newer, String text) {
    public boolean isAdded() {
      return older == 0;
    }

    public boolean isRemoved() {
      return newer == 0;
    }
  }

  /**
   * Compares two versions. Thread-safe.
   *
   * @param older nothing for a file that is new
   * @param newer nothing for a file that is removed
   * @param most the time that comparing may take; what cannot be compared in it is shown as removed
   *     and added as a whole
   */
  public static SourceDifference of(byte[] older, byte[] newer, Duration most) {
    List<String> before = lines(older);
    List<String> after = lines(newer);
    Vocabulary vocabulary = new Vocabulary();
    List<Integer> numbersBefore = before.stream().map(vocabulary::number).toList();
    List<Integer> numbersAfter = after.stream().map(vocabulary::number).toList();
    Deadline deadline = new Deadline("", most);
    List<Edit> edits =
        switch (Bounded.run(() -> Edits.between(numbersBefore, numbersAfter, deadline))) {
          case Outcome.Done<List<Edit>>(var done) -> done;
          case Outcome.Stopped<List<Edit>> _ ->
              List.of(new Edit(0, before.size(), 0, after.size()));
        };
    return new Writer(before, after).write(edits);
  }

  private static List<String> lines(byte[] bytes) {
    return bytes.length == 0 ? List.of() : DecodedText.of(bytes).text().lines().toList();
  }

  /** Puts the changed lines and those around them into hunks. */
  private static final class Writer {
    private final List<String> before;
    private final List<String> after;
    private final List<Hunk> hunks = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private int written;

    Writer(List<String> before, List<String> after) {
      this.before = before;
      this.after = after;
    }

    SourceDifference write(List<Edit> edits) {
      int shown = 0;
      for (int i = 0; i < edits.size() && written < MOST_LINES; i++) {
        Edit edit = edits.get(i);
        int from = Math.max(shown, edit.newerFrom() - CONTEXT);
        if (from > shown) {
          finish();
        }
        kept(from, edit.newerFrom(), edit.olderFrom() - edit.newerFrom());
        for (int old = edit.olderFrom(); old < edit.olderTo(); old++) {
          add(new Line(old + 1, 0, before.get(old)));
        }
        for (int line = edit.newerFrom(); line < edit.newerTo(); line++) {
          add(new Line(0, line + 1, after.get(line)));
        }
        int next = i + 1 < edits.size() ? edits.get(i + 1).newerFrom() : after.size();
        shown = Math.min(next, edit.newerTo() + CONTEXT);
        kept(edit.newerTo(), shown, edit.olderTo() - edit.newerTo());
      }
      finish();
      return new SourceDifference(hunks, written > MOST_LINES);
    }

    private void kept(int from, int to, int offset) {
      for (int line = from; line < to; line++) {
        add(new Line(line + offset + 1, line + 1, after.get(line)));
      }
    }

    private void add(Line line) {
      if (written++ < MOST_LINES) {
        lines.add(line);
      }
    }

    private void finish() {
      if (!lines.isEmpty()) {
        hunks.add(new Hunk(lines));
        lines = new ArrayList<>();
      }
    }
  }
}
