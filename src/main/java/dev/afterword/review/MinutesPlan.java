package dev.afterword.review;

import dev.afterword.git.hosted.FileEdit;
import java.util.List;

/**
 * Just what finishing a meeting would write.
 *
 * @param path where the minutes go: {@code reviews/2026-11-20.md}, or the next free name
 * @param edits the minutes first, then the documents
 * @param patch the exact difference, as {@code git diff} writes it
 * @param refusals what cannot be written and why, in words; the edits are without it, and the
 *     minutes tell it
 * @param mark stands for all this: another mark when anything differs
 */
public record MinutesPlan(
    String path, List<FileEdit> edits, String patch, List<String> refusals, String mark) {
  public MinutesPlan {
    edits = List.copyOf(edits);
    refusals = List.copyOf(refusals);
  }
}
