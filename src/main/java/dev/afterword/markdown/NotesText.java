package dev.afterword.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes Markdown that people typed a part of a section: it ends with the section, says nothing of
 * the document around it, and all of it is shown. Thread-safe.
 */
public final class NotesText {
  /** Escaping one piece of HTML can make another one of what follows. */
  private static final int ROUNDS = 8;

  private static final int LEVELS = 2;
  private static final int DEEPEST = 6;
  private static final String LEAD = "x\n\n";
  private static final String LAST = "last words";

  private final DocumentVersion.Reader reader;

  public NotesText(Taxonomy taxonomy, ReadingLimits limits) {
    this.reader = new DocumentVersion.Reader(taxonomy, limits);
  }

  /**
   * The notes as they go below a heading of the second level: as typed where that is possible, with
   * headings of a deeper level, else as a quotation, else as code.
   */
  public String part(String typed) {
    String clean =
        TypedText.clean(typed)
            .replaceFirst("^(?:[ \\t]*\\n)+", "")
            .stripTrailing()
            .replaceAll("[ \\t]+(?=\\n)", "");
    if (clean.isBlank()) {
      return "";
    }
    Optional<String> shown = Optional.ofNullable(shown(clean));
    return shown
        .flatMap(this::lowered)
        .filter(this::isContained)
        .or(() -> shown.map(NotesText::quoted).filter(this::isContained))
        .orElseGet(() -> TypedText.fenced(clean));
  }

  /** The same for one line of a list. */
  public String line(String typed) {
    String line = TypedText.oneLine(typed);
    boolean plain = line.equals(shown(line)) && isContained("- " + line) && isOneLine(line);
    return plain ? line : TypedText.escaped(line);
  }

  private boolean isOneLine(String line) {
    Node root = tree(line);
    Node only = root == null ? null : root.getFirstChild();
    only = only == null ? null : only.getNext();
    return only instanceof com.vladsch.flexmark.ast.Paragraph && only.getNext() == null;
  }

  private @Nullable Node tree(String text) {
    return reader.read("a.md", (LEAD + text + "\n").getBytes(UTF_8)).file().root();
  }

  /** The text with what would not be shown escaped; null when that does not end. */
  private @Nullable String shown(String text) {
    String now = text;
    for (int round = 0; round < ROUNDS; round++) {
      Node root = tree(now);
      if (root == null) {
        return null;
      }
      Map<Integer, String> marks = new TreeMap<>(Comparator.reverseOrder());
      hidden(root, now, marks);
      if (marks.isEmpty()) {
        return now;
      }
      now = with(now, marks);
    }
    return null;
  }

  private static String with(String text, Map<Integer, String> marks) {
    StringBuilder with = new StringBuilder(text);
    marks.forEach(with::insert);
    return with.toString();
  }

  private static void hidden(Node parent, String text, Map<Integer, String> marks) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      char begin =
          switch (child) {
            case HtmlBlock _, HtmlCommentBlock _, HtmlInline _, HtmlInlineComment _ -> '<';
            case Reference _, FootnoteBlock _ -> '[';
            default -> 0;
          };
      int at = begin == 0 ? -1 : text.indexOf(begin, child.getStartOffset() - LEAD.length());
      if (at >= 0) {
        marks.put(at, "\\");
      } else {
        hidden(child, text, marks);
      }
    }
  }

  /** With its headings on deeper levels; empty when one is underlined. */
  private Optional<String> lowered(String text) {
    Map<Integer, String> marks = new TreeMap<>(Comparator.reverseOrder());
    Node root = tree(text);
    return root != null && lower(root, marks) ? Optional.of(with(text, marks)) : Optional.empty();
  }

  private static boolean lower(Node parent, Map<Integer, String> marks) {
    boolean all = true;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Heading heading) {
        all &= heading.isAtxHeading();
        int more = Math.min(LEVELS, DEEPEST - heading.getLevel());
        marks.put(heading.getOpeningMarker().getStartOffset() - LEAD.length(), "#".repeat(more));
      } else {
        all &= lower(child, marks);
      }
    }
    return all;
  }

  private static String quoted(String text) {
    return text.lines()
        .map(line -> line.isBlank() ? ">" : "> " + line)
        .collect(Collectors.joining("\n"));
  }

  private boolean isContained(String part) {
    String text = "# T\n\n## Item\n\n" + part + "\n\n## Behind\n\n" + LAST + "\n";
    Document read = reader.read("a.md", text.getBytes(UTF_8)).document();
    List<Section> sections = read.sections();
    boolean below =
        sections.size() >= 3
            && sections.subList(2, sections.size() - 1).stream()
                .allMatch(section -> section.level() > LEVELS);
    return below
        && sections.get(1).heading().equals("Item")
        && sections.getLast().heading().equals("Behind")
        && sections.getLast().text().equals(LAST)
        && read.actionItems().isEmpty()
        && read.timeline().isEmpty()
        && read.fiveWhys() == null
        && read.fishbone() == null
        && read.frontMatter().isEmpty()
        && read.date() == null
        && read.problems().isEmpty();
  }
}
