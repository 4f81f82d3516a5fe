package dev.afterword.markdown;

import dev.afterword.domain.Section;
import java.util.List;

/**
 * A document ready to be shown: its sections, in order, each with its content as HTML. Nothing of
 * the file is left out but the front matter, which is data of the document.
 */
public record RenderedDocument(List<RenderedSection> sections) {
  public RenderedDocument {
    sections = List.copyOf(sections);
  }

  /** A section and its content without its heading and its sub-sections. */
  public record RenderedSection(Section section, SafeHtml html) {}
}
