package dev.afterword.web.page;

import dev.afterword.domain.Document;
import dev.afterword.domain.Section;
import dev.afterword.markdown.RenderedDocument;
import dev.afterword.markdown.RenderedDocument.RenderedSection;
import dev.afterword.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;

/**
 * A section of a document.
 *
 * @param heading empty when the section has none of its own (it is the title's, or stands first)
 * @param rank of its heading in the page: 2 to 6, no step left out
 * @param html as the author wrote it
 * @param insights what was recognised in it; shown first, what the author wrote beneath
 * @param unsaid whether the author wrote more than was recognised, so that it is shown at once
 */
public record SectionView(
    String heading,
    int rank,
    String anchor,
    SafeHtml html,
    List<Insight> insights,
    boolean unsaid) {

  /** So many characters may be lost in words that join, in times and in owners. */
  private static final int USUAL_REMAINDER = 160;

  private static final int DEEPEST = 6;

  public SectionView {
    insights = List.copyOf(insights);
  }

  static List<SectionView> all(
      Document document, RenderedDocument rendered, DocumentInsights insights) {
    List<SectionView> views = new ArrayList<>();
    int top = topLevel(document, rendered.sections());
    int above = 1;
    for (int i = 0; i < rendered.sections().size(); i++) {
      RenderedSection one = rendered.sections().get(i);
      boolean bare = isTitle(document, one.section()) || one.section().heading().isEmpty();
      int rank = Math.clamp(one.section().level() - top + 2, 2, Math.min(above + 1, DEEPEST));
      if (!bare) {
        above = rank;
      }
      views.add(view(one, bare ? "" : one.section().heading(), rank, insights.at(i)));
    }
    return views;
  }

  private static SectionView view(
      RenderedSection one, String heading, int rank, List<Insight> insights) {
    int told = insights.stream().mapToInt(Insight::length).sum();
    boolean unsaid = one.section().text().length() > told + told / 2 + USUAL_REMAINDER;
    return new SectionView(heading, rank, one.section().anchor(), one.html(), insights, unsaid);
  }

  /** The highest level of any heading but the title's. */
  private static int topLevel(Document document, List<RenderedSection> sections) {
    return sections.stream()
        .map(RenderedSection::section)
        .filter(section -> section.level() > 0 && !isTitle(document, section))
        .mapToInt(Section::level)
        .min()
        .orElse(2);
  }

  private static boolean isTitle(Document document, Section section) {
    return section.level() == 1 && section.heading().strip().equals(document.title().strip());
  }

  public boolean empty() {
    return html.toString().isBlank();
  }
}
