package dev.afterword.markdown;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.SectionRole;
import dev.afterword.markdown.RenderedDocument.RenderedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Renders parsed files as safe HTML, section by section. Footnotes stand at the end of the last
 * section. A file without a tree, or one that takes longer than the limit, is shown as it is
 * written. Thread-safe.
 */
public final class DocumentRenderer {
  private static final DataHolder OPTIONS =
      new MutableDataSet(Flexmark.OPTIONS)
          // The sanitiser keeps the words of a link that runs; flexmark would drop an image's.
          .set(HtmlRenderer.SUPPRESSED_LINKS, "(?!)")
          .set(
              TaskListExtension.ITEM_DONE_MARKER,
              "<span class=\"task-done\" title=\"done\">☑</span> ")
          .set(
              TaskListExtension.ITEM_NOT_DONE_MARKER,
              "<span class=\"task-open\" title=\"open\">☐</span> ")
          .toImmutable();

  private final LinkTargets targets;
  private final ReadingLimits limits;
  private final Headings headings;

  /**
   * Makes a renderer.
   *
   * @param furtherHeadings what the library adds to the built-in names of sections; the same as the
   *     documents were read with
   */
  public DocumentRenderer(
      LinkTargets targets, ReadingLimits limits, Map<SectionRole, List<String>> furtherHeadings) {
    this.targets = targets;
    this.limits = limits;
    this.headings = new Headings(furtherHeadings);
  }

  /**
   * Renders a file.
   *
   * @param sections of the document that was read from the same file
   * @return those sections, one to one; one section for a file that has none
   */
  public RenderedDocument render(ParsedFile file, List<Section> sections) {
    Node root = file.root();
    if (root != null
        && Bounded.run(() -> html(file, root, sections))
            instanceof Bounded.Outcome.Done<RenderedDocument>(var rendered)) {
      return rendered;
    }
    return asWritten(file, sections);
  }

  private RenderedDocument html(ParsedFile file, Node root, List<Section> sections) {
    Deadline deadline = new Deadline("", limits.parsing());
    String separator = "part-" + UUID.randomUUID();
    Outline outline = Outline.of(root, headings);
    PartsRenderer parts =
        new PartsRenderer(outline, separator, name -> targets.link(file.path(), name) != null);
    HtmlRenderer renderer =
        HtmlRenderer.builder(OPTIONS)
            .nodeRendererFactory(new Factory(parts))
            .attributeProviderFactory(new DeadlineAttributes(deadline))
            .build();
    String[] htmls = renderer.render(root).split(Pattern.quote(separator), -1);
    return assemble(file, sections, List.of(htmls), deadline);
  }

  private RenderedDocument assemble(
      ParsedFile file, List<Section> sections, List<String> htmls, Deadline deadline) {
    Sanitiser sanitiser = new Sanitiser(targets, file.path(), deadline);
    List<Section> shown = sections.isEmpty() ? List.of(whole(file)) : sections;
    List<RenderedSection> rendered = new ArrayList<>();
    int last = shown.size() - 1;
    for (int i = 0; i <= last; i++) {
      int from = Math.min(i == 0 ? 0 : i + 1, htmls.size());
      int to = i == last ? htmls.size() : Math.min(i + 2, htmls.size());
      String html = String.join("", htmls.subList(from, to));
      rendered.add(new RenderedSection(shown.get(i), sanitiser.sanitise(html)));
    }
    return new RenderedDocument(rendered);
  }

  /** The text stands under the first section, since that is where a reader begins. */
  private static RenderedDocument asWritten(ParsedFile file, List<Section> sections) {
    List<Section> shown = sections.isEmpty() ? List.of(whole(file)) : sections;
    List<RenderedSection> rendered = new ArrayList<>();
    for (Section section : shown) {
      String text = rendered.isEmpty() ? file.body() : "";
      rendered.add(new RenderedSection(section, Sanitiser.asWritten(text)));
    }
    return new RenderedDocument(rendered);
  }

  private static Section whole(ParsedFile file) {
    return new Section(
        "", 0, SectionRole.OTHER, file.bodyLine(), Anchors.PREFIX + "text", file.body());
  }

  /** flexmark wants a factory to know that its renderer falls back on the built-in one. */
  private record Factory(NodeRenderer renderer) implements DelegatingNodeRendererFactory {
    @Override
    public Set<Class<?>> getDelegates() {
      return Set.of();
    }

    @Override
    public NodeRenderer apply(DataHolder options) {
      return renderer;
    }
  }
}
