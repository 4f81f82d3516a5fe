package dev.afterword.markdown;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.Document;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Section;
import dev.afterword.domain.Taxonomy;
import java.util.List;
import java.util.Optional;

/** The bytes of a file and what they say. */
record DocumentVersion(byte[] bytes, ParsedFile file, Document document) {

  /** Reads versions of files. */
  record Reader(DocumentReader documents, ReadingLimits limits) {
    Reader(Taxonomy taxonomy, ReadingLimits limits) {
      this(new DocumentReader(taxonomy, limits), limits);
    }

    DocumentVersion read(String path, byte[] bytes) {
      ParsedFile file = ParsedFile.of(new SourceFile(path, bytes, null), limits);
      return new DocumentVersion(bytes, file, documents.read(file));
    }

    /**
     * Why a file cannot be written into; empty when it can: then it has a tree, and its bytes are
     * text in UTF-8.
     */
    Optional<String> objection(DocumentVersion version) {
      String path = version.file().path();
      if (version.file().root() == null) {
        return Optional.of(path + " is shown as plain text (expected Markdown that can be read).");
      }
      return FileLines.of(version.bytes()).isEmpty()
          ? Optional.of(path + " is not text in UTF-8 (expected it, so that it can be written).")
          : Optional.empty();
    }
  }

  /** Its sections without the lines on which they stand. */
  List<List<Object>> sections() {
    return document.sections().stream().map(DocumentVersion::withText).toList();
  }

  private static List<Object> withText(Section section) {
    return List.of(
        section.heading(), section.level(), section.role(), section.anchor(), section.text());
  }

  /** Its sections without their texts. */
  List<List<Object>> headings() {
    return document.sections().stream()
        .<List<Object>>map(section ->
            List.of(section.heading(), section.level(), section.role(), section.anchor()))
        .toList();
  }

  /** Its action items without the lines on which they stand. */
  List<ActionItem> actions() {
    return document.actionItems().stream()
        .map(item -> SameMeaning.identified(item, item.id()))
        .toList();
  }
}
