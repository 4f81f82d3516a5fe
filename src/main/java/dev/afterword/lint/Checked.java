package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.Comment;
import dev.afterword.markdown.FileText;
import dev.afterword.markdown.Prose;
import dev.afterword.markdown.WrittenLink;
import dev.afterword.yaml.FrontMatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A document as checks see it.
 *
 * @param template whether it is to be filled in by others: its placeholders are meant
 * @param frontMatter its keys with their lines
 * @param text of its file
 * @param prose its running text
 * @param comments the HTML comments in its text
 * @param links its links and images, with their places
 * @param privates what in it is secret or personal
 * @param taxonomy the words of its library
 * @param references what else the library holds
 */
record Checked(
    Document document,
    boolean template,
    FrontMatter frontMatter,
    FileText text,
    List<Prose> prose,
    List<Comment> comments,
    List<WrittenLink> links,
    PrivateText privates,
    Taxonomy taxonomy,
    References references) {
  private static final Pattern TEMPLATE =
      Pattern.compile("(?i)(?:^|[/_ .-])(?:template|mal|vorlage)s?(?:[/_ .-]|$)");

  Checked {
    prose = List.copyOf(prose);
    comments = List.copyOf(comments);
    links = List.copyOf(links);
  }

  /** Whether a file of that name is a template. */
  static boolean isTemplate(String path) {
    return TEMPLATE.matcher(path).find();
  }

  /** Whether it tells of something that happened, and is no template for that. */
  boolean isIncident() {
    return document.kind().isIncident() && !template;
  }

  /** The line of the first section of that role, 1 when there is none. */
  int sectionLine(SectionRole role) {
    return document.sections().stream()
        .filter(section -> section.role() == role)
        .findFirst()
        .map(Section::line)
        .orElse(1);
  }

  /** The line where the timeline begins: that of its heading, else the first. */
  int timelineLine() {
    int heading = sectionLine(SectionRole.TIMELINE);
    return heading > 1 || document.timeline().isEmpty()
        ? heading
        : text.find(document.timeline().getFirst().text(), 1).line();
  }

  /** Behind the last line of the section that begins on a line, its sub-sections included. */
  int sectionEnd(int line) {
    int level = Integer.MAX_VALUE;
    for (Section section : document.sections()) {
      if (section.line() > line && section.level() <= level) {
        return section.line();
      }
      level = section.line() == line ? section.level() : level;
    }
    return Integer.MAX_VALUE;
  }
}
