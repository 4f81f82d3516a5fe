package dev.afterword.lint;

import java.util.List;

/**
 * A file after what is certain has been mended.
 *
 * @param bytes of the whole file; the same as before when there is no mend
 * @param mends in the text's order
 */
public record Mended(byte[] bytes, List<Mend> mends) {
  public Mended {
    mends = List.copyOf(mends);
  }

  /**
   * One change.
   *
   * @param rule that asked for it
   * @param line in the text before, from 1
   * @param before as it was written, on one line
   * @param after what stands there now; empty when it was taken out
   */
  public record Mend(String rule, int line, String before, String after) {}
}
