package dev.afterword.web.page;

import dev.afterword.markdown.Paragraphs;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.SafeHtml;
import dev.afterword.proposal.Approval;
import dev.afterword.proposal.Comment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a proposal, and the forms to say more.
 *
 * @param writable whether pages can write; else what was said is only shown
 * @param commit the one that is looked at
 * @param name who looks, as far as the browser knows
 * @param mergeable whether it can be merged here
 * @param approvals the latest of each person
 * @param comments on the document as a whole, and those whose paragraph has changed since
 * @param sections of the document with the comments on their paragraphs; empty in other views
 */
public record ReviewView(
    boolean writable,
    String commit,
    String name,
    String email,
    boolean mergeable,
    List<ApprovalView> approvals,
    List<CommentView> comments,
    List<Part> sections) {

  private static final int QUOTE = 300;

  public ReviewView {
    approvals = List.copyOf(approvals);
    comments = List.copyOf(comments);
    sections = List.copyOf(sections);
  }

  /**
   * Somebody's approval.
   *
   * @param current whether it is of the commit that is looked at
   */
  public record ApprovalView(String name, DateView when, boolean current) {}

  /** Somebody's words. */
  public record CommentView(String name, DateView when, String quote, List<String> lines) {
    static CommentView of(Comment comment) {
      return new CommentView(
          comment.name(),
          DateView.of(comment.when()),
          comment.quote(),
          comment.text().lines().toList());
    }
  }

  /** A section. */
  public record Part(String heading, List<Place> paragraphs) {}

  /** A paragraph, and what was said of it. */
  public record Place(SafeHtml html, String quote, List<CommentView> comments) {}

  /** What pages need to know of who looks. */
  public record Reader(boolean writable, String name, String email) {}

  /**
   * The view of one document of a proposal.
   *
   * @param path of the document
   * @param rendered null where paragraphs are not shown one by one
   */
  public static ReviewView of(
      Reader reader,
      String commit,
      boolean mergeable,
      List<Approval> approvals,
      List<Comment> comments,
      String path,
      @Nullable RenderedDocument rendered) {
    List<Comment> left = new ArrayList<>(comments.stream().filter(one -> isOf(one, path)).toList());
    List<Part> parts =
        rendered == null
            ? List.of()
            : rendered.sections().stream().map(section -> part(section, left)).toList();
    return new ReviewView(
        reader.writable(),
        commit,
        reader.name(),
        reader.email(),
        mergeable,
        approvals.stream().map(one -> approval(one, commit)).toList(),
        left.stream().map(CommentView::of).toList(),
        parts);
  }

  private static boolean isOf(Comment comment, String path) {
    return comment.path().isEmpty() || comment.path().equals(path);
  }

  private static ApprovalView approval(Approval one, String commit) {
    return new ApprovalView(one.name(), DateView.of(one.when()), one.commit().equals(commit));
  }

  private static Part part(RenderedDocument.RenderedSection section, List<Comment> left) {
    return new Part(
        section.section().heading(),
        Paragraphs.of(section.html()).stream().map(one -> place(one, left)).toList());
  }

  /** A comment stands at the first paragraph that reads as it did. */
  private static Place place(Paragraphs.Paragraph paragraph, List<Comment> left) {
    String text = paragraph.text();
    String quote = text.substring(0, Math.min(QUOTE, text.length()));
    List<Comment> here =
        left.stream().filter(one -> !one.quote().isEmpty() && one.quote().equals(quote)).toList();
    left.removeAll(here);
    return new Place(paragraph.html(), quote, here.stream().map(CommentView::of).toList());
  }
}
