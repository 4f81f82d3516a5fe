package dev.afterword.proposal;

import dev.afterword.git.LibraryException;
import dev.afterword.git.hosted.LibraryWriter;
import dev.afterword.git.hosted.NoteWriter;
import dev.afterword.git.hosted.Person;
import dev.afterword.git.hosted.ProposalMerger;
import dev.afterword.git.hosted.ProposalMerger.Merge;
import dev.afterword.git.hosted.ProposalMerger.Mode;
import dev.afterword.git.hosted.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reviewers do with proposals: comment, approve, merge. All of it is kept in git. */
public final class Reviewing {
  /** The longest comment, in characters. */
  public static final int LONGEST = 10_000;

  private static final int LONGEST_QUOTE = 300;

  private final ReviewNotes notes;
  private final NoteWriter noteWriter;
  private final LibraryWriter writer;
  private final ProposalMerger merger;
  private final Clock clock;

  public Reviewing(
      ReviewNotes notes,
      NoteWriter noteWriter,
      LibraryWriter writer,
      ProposalMerger merger,
      Clock clock) {
    this.notes = notes;
    this.noteWriter = noteWriter;
    this.writer = writer;
    this.merger = merger;
    this.clock = clock;
  }

  public ReviewNotes notes() {
    return notes;
  }

  /**
   * Keeps a comment.
   *
   * @param commit the branch's commit that was looked at
   * @param quote the beginning of the paragraph; empty for the document as a whole
   */
  public void comment(
      String branch, String commit, String path, String quote, String text, Person who)
      throws LibraryException {
    Instant now = clock.instant();
    Map<String, String> line = new LinkedHashMap<>();
    line.put("branch", branch);
    line.put("path", path);
    line.put("quote", quote.substring(0, Math.min(LONGEST_QUOTE, quote.length())));
    line.put("text", text.strip());
    add(ReviewNotes.COMMENTS, commit, line, who, now);
  }

  /** Keeps that somebody finds the branch, as it is at that commit, fit to be merged. */
  public void approve(String branch, String commit, Person who) throws LibraryException {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("branch", branch);
    add(ReviewNotes.APPROVALS, commit, line, who, clock.instant());
  }

  private void add(String kind, String commit, Map<String, String> line, Person who, Instant now)
      throws LibraryException {
    line.put("name", who.name());
    line.put("email", who.email());
    line.put("when", now.toString());
    noteWriter.add(kind, commit, ReviewNotes.JSON.writeValueAsString(line), who, now);
  }

  /** The commit at which a branch stands, null when it is gone. */
  public @Nullable String tip(String branch) throws LibraryException {
    return writer.tip(branch);
  }

  /**
   * Merges a proposal as it was looked at; who approved that very commit is named as its reviewer,
   * and so is who merges.
   *
   * @param title the first line of the message
   */
  public Written merge(String branch, String commit, Mode mode, String title, Person who)
      throws LibraryException {
    StringBuilder message = new StringBuilder(title.replaceAll("\\p{Cntrl}+", " ").strip());
    message.append("\n\nProposal: ").append(branch).append(" at ").append(commit).append('\n');
    Map<String, Person> reviewers = new LinkedHashMap<>();
    for (Approval approval : notes.approvals(branch)) {
      if (approval.commit().equals(commit)) {
        reviewers.put(approval.email(), new Person(approval.name(), approval.email()));
      }
    }
    reviewers.put(who.email(), who);
    reviewers.values().forEach(one -> message.append("Reviewed-by: ").append(one).append('\n'));
    return merger.merge(new Merge(branch, commit, mode, who, message.toString(), clock.instant()));
  }
}
