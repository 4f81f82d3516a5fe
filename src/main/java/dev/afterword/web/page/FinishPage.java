package dev.afterword.web.page;

import dev.afterword.review.Meeting;
import dev.afterword.review.MinutesPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What finishing a meeting would write, before it is written.
 *
 * @param writable whether it becomes a commit; else the difference is to be applied by hand
 */
public record FinishPage(
    Frame frame,
    String meeting,
    String address,
    MinutesPlan plan,
    boolean writable,
    String name,
    String email,
    List<String> notices)
    implements Page {
  public FinishPage {
    notices = List.copyOf(notices);
  }

  /** A line of the difference; {@code kind} is one of file, part, added, removed and same. */
  public record Line(String kind, String text) {}

  public static FinishPage of(
      Frame frame,
      Meeting meeting,
      MinutesPlan plan,
      boolean writable,
      String name,
      String email,
      List<String> notices) {
    return new FinishPage(
        frame,
        meeting.agenda().title(),
        MeetingUrls.meeting(meeting.id()),
        plan,
        writable,
        name,
        email,
        notices);
  }

  @Override
  public String title() {
    return "Finish: " + meeting;
  }

  public String finish() {
    return address + "/finish";
  }

  public String patchAddress() {
    return address + "/minutes.patch";
  }

  /** The difference, line by line. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    boolean head = true;
    for (String line : plan.patch().lines().toList()) {
      head = line.startsWith("diff ") || head && !line.startsWith("@@");
      String kind = head ? "file" : kind(line);
      boolean isSigned = kind.equals("added") || kind.equals("removed") || kind.equals("same");
      lines.add(new Line(kind, isSigned && !line.isEmpty() ? line.substring(1) : line));
    }
    return lines;
  }

  private static String kind(String line) {
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '@' -> "part";
      case '+' -> "added";
      case '-' -> "removed";
      default -> "same";
    };
  }
}
