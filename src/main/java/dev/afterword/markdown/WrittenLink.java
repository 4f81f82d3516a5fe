package dev.afterword.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link or an image in a document's text.
 *
 * @param target as written; of a wiki link the id
 * @param place of the whole of it
 */
public record WrittenLink(Type type, String target, Prose.Place place) {
  private static final Pattern WIKI =
      Pattern.compile("\\[\\[([^\\[\\]|\\n]{1,200})(?:\\|[^\\]\\n]{0,200})?]]");
  private static final Pattern TAG =
      Pattern.compile(
          "<(img|a)\\s(?:[^>]{0,500}?\\s)?(?:src|href)\\s*=\\s*[\"']([^\"'>]{0,2000})[\"']",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 2_000;

  /** What is written. */
  public enum Type {
    LINK,
    IMAGE,
    WIKI,
    /** Words in brackets that name no reference: {@code [Describe the impact]}. */
    BRACKETS
  }

  /** The links and images of a file in its order; none of a file that is not read as Markdown. */
  public static List<WrittenLink> of(ParsedFile file) {
    Node root = file.root();
    if (root == null) {
      return List.of();
    }
    List<WrittenLink> all = new ArrayList<>();
    below(root, file, all);
    return List.copyOf(all);
  }

  private static void below(Node parent, ParsedFile file, List<WrittenLink> all) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Link link -> add(Type.LINK, link.getUrl(), node, file, all);
        case Image image -> add(Type.IMAGE, image.getUrl(), node, file, all);
        case LinkRef reference -> reference(Type.LINK, reference, file, all);
        case ImageRef reference -> reference(Type.IMAGE, reference, file, all);
        case HtmlBlockBase _, HtmlInline _ -> html(node, file, all);
        case com.vladsch.flexmark.ast.Text text -> wiki(text, file, all);
        default -> {}
      }
      below(node, file, all);
    }
  }

  private static void reference(Type type, RefNode node, ParsedFile file, List<WrittenLink> all) {
    Document document = node.getDocument();
    Reference target = node.isDefined() ? node.getReferenceNode(document) : null;
    if (target != null && Links.isAddress(target)) {
      add(type, target.getUrl(), node, file, all);
    } else if (target == null && node.getReference().length() > 0) {
      wiki(node, file, all);
      add(Type.BRACKETS, node.getReference(), node, file, all);
    }
  }

  /** {@code [[PM-2026-028]]} is read as a bracket around a reference that is not defined. */
  private static void wiki(Node node, ParsedFile file, List<WrittenLink> all) {
    int start = Math.max(0, node.getStartOffset() - 1);
    int end = Math.min(file.body().length(), node.getEndOffset() + 1);
    Matcher wiki = WIKI.matcher(file.body()).region(start, end);
    if (wiki.find()) {
      all.add(
          new WrittenLink(Type.WIKI, wiki.group(1).strip(), place(wiki.start(), wiki.end(), file)));
    }
  }

  private static void html(Node node, ParsedFile file, List<WrittenLink> all) {
    Matcher tag = TAG.matcher(node.getChars());
    while (tag.find()) {
      Type type = tag.group(1).equalsIgnoreCase("img") ? Type.IMAGE : Type.LINK;
      int start = node.getStartOffset() + tag.start(2);
      int end = node.getStartOffset() + tag.end(2);
      if (!tag.group(2).isBlank()) {
        all.add(new WrittenLink(type, tag.group(2).strip(), place(start, end, file)));
      }
    }
  }

  private static void add(
      Type type, CharSequence url, Node node, ParsedFile file, List<WrittenLink> all) {
    String target = Escaping.unescapeString(url.toString()).strip();
    if (!target.isEmpty() && target.length() <= LONGEST) {
      all.add(
          new WrittenLink(type, target, place(node.getStartOffset(), node.getEndOffset(), file)));
    }
  }

  private static Prose.Place place(int start, int end, ParsedFile file) {
    String body = file.body();
    int lineEnd = body.indexOf('\n', start);
    int shown = lineEnd < 0 ? end : Math.min(end, lineEnd);
    int column = 1 + body.codePointCount(file.lines().start(start), start);
    return new Prose.Place(
        file.lines().of(start), column, column + body.codePointCount(start, shown));
  }
}
