package dev.afterword.lint;

import dev.afterword.domain.Document;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.Comment;
import dev.afterword.markdown.FileText;
import dev.afterword.markdown.Prose;
import dev.afterword.markdown.WrittenLink;
import dev.afterword.yaml.FrontMatter;
import java.util.List;

/**
 * A document as checks see it.
 *
 * @param frontMatter its keys with their lines
 * @param text of its file
 * @param prose its running text
 * @param comments the HTML comments in its text
 * @param links its links and images, with their places
 * @param taxonomy the words of its library
 * @param references what else the library holds
 */
record Checked(
    Document document,
    FrontMatter frontMatter,
    FileText text,
    List<Prose> prose,
    List<Comment> comments,
    List<WrittenLink> links,
    Taxonomy taxonomy,
    References references) {
  Checked {
    prose = List.copyOf(prose);
    comments = List.copyOf(comments);
    links = List.copyOf(links);
  }
}
