package dev.afterword.web.page;

import dev.afterword.search.FacetField;
import java.util.List;

/**
 * Something could not be shown.
 *
 * @param status of HTTP
 * @param happened what happened, in a sentence
 * @param advice what the reader can do
 * @param nearest what may have been meant
 */
public record ErrorPage(
    Frame frame, int status, String heading, String happened, String advice, List<LinkView> nearest)
    implements Page {
  public ErrorPage {
    nearest = List.copyOf(nearest);
  }

  /**
   * There is no such page; the reader may search for it.
   *
   * @param happened what is missing, in a sentence
   */
  public static ErrorPage notFound(Frame frame, String happened) {
    return new ErrorPage(
        frame,
        404,
        "There is no such page",
        happened,
        "It may have been removed, or the link was mistyped. Search for what you expected here, or"
            + " look through all documents.",
        List.of());
  }

  /** No document has that service, team, cause or tag; others are called almost like it. */
  public static ErrorPage unknownName(
      Frame frame, FacetField field, String name, List<String> nearest) {
    return new ErrorPage(
        frame,
        404,
        "There is no such " + field.label(),
        "No document has the " + field.label() + " “" + Wording.name(name) + "”.",
        nearest.isEmpty() ? "Search for what you expected here." : "Perhaps you meant:",
        DocumentRow.terms(field, nearest));
  }

  /** Nothing leads to such an improvement, and nothing tells of it. */
  public static ErrorPage unknownImprovement(Frame frame, String id) {
    return new ErrorPage(
        frame,
        404,
        "There is no such improvement",
        "No action item leads to “" + Wording.name(id) + "”, and nothing is known of it.",
        "An action item leads to one by a link to an issue, by its key such as PAY-123 or"
            + " org/repo#12, or by a link to a document of kind improvement.",
        List.of(LinkView.inside("All improvements", LedgerUrls.improvements())));
  }

  /** What the reader asked for cannot be done as asked. */
  public static ErrorPage refused(Frame frame, int status, String happened) {
    return new ErrorPage(
        frame,
        status,
        "This cannot be shown",
        happened,
        "Change the address or begin anew.",
        List.of());
  }

  /** The fault is Afterword's. */
  public static ErrorPage internal(Frame frame) {
    return new ErrorPage(
        frame,
        500,
        "Something went wrong here",
        "Afterword could not make this page. The cause is in its log.",
        "Try again in a moment. If it stays like this, tell those who run this library.",
        List.of());
  }

  @Override
  public String title() {
    return heading;
  }

  public String documentsAddress() {
    return Urls.documents(1);
  }
}
