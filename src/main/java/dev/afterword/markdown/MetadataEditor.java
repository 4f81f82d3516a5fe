package dev.afterword.markdown;

import dev.afterword.domain.Kind;
import dev.afterword.domain.ReadingLimits;
import dev.afterword.domain.Status;
import dev.afterword.domain.Taxonomy;
import dev.afterword.markdown.ActionLines.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the bytes of a file that it was reviewed and by whom, and nothing else: of the ways
 * to write it the first is taken with which the whole document reads as before, but for what was
 * wanted. Thread-safe.
 */
public final class MetadataEditor {
  private static final int MOST_WAYS = 60;
  private static final String STATUS = "status";
  private static final String REVIEWERS = "reviewers";

  private final DocumentVersion.Reader reader;

  public MetadataEditor(Taxonomy taxonomy, ReadingLimits limits) {
    this.reader = new DocumentVersion.Reader(taxonomy, limits);
  }

  /**
   * Makes a document {@code reviewed} that is not yet, and adds to its reviewers those who are not
   * among them. What is closed stays closed.
   *
   * @param path in the library, with {@code /}
   * @param reviewers teams or roles
   */
  public DocumentEdited reviewed(String path, byte[] bytes, List<String> reviewers) {
    DocumentVersion before = reader.read(path, bytes);
    Optional<String> objection = reader.objection(before).or(() -> otherWords(before));
    if (objection.isPresent()) {
      return new DocumentEdited.Refused(objection.get());
    }
    Optional<DocumentVersion> marked = withStatus(before);
    if (marked.isEmpty()) {
      return refused(path, "status: reviewed");
    }
    Optional<DocumentVersion> named = withReviewers(marked.get(), reviewers);
    if (named.isEmpty()) {
      return refused(path, "reviewers: [" + String.join(", ", reviewers) + "]");
    }
    return named.get() == before
        ? new DocumentEdited.Same()
        : new DocumentEdited.Changed(named.get().bytes());
  }

  private static DocumentEdited refused(String path, String key) {
    return new DocumentEdited.Refused(
        path
            + ": the way in which this is written cannot hold \""
            + key
            + "\" in its front matter.");
  }

  /** Why its status says something that "reviewed" must not stand for. */
  private Optional<String> otherWords(DocumentVersion version) {
    if (version.document().kind() == Kind.IMPROVEMENT) {
      return Optional.of(
          version.file().path()
              + " is an improvement (expected a document that can be draft or reviewed).");
    }
    return reader
        .documents()
        .metadata(version.file())
        .field(STATUS)
        .filter(_ -> version.document().status() == null)
        .map(field ->
            "%s, line %d: status \"%s\" (expected draft, in-review, reviewed or closed)."
                .formatted(version.file().path(), field.line(), shortened(field.text())));
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60).strip() + "…" : text;
  }

  private Optional<DocumentVersion> withStatus(DocumentVersion version) {
    Status status = version.document().status();
    if (status == Status.REVIEWED || status == Status.CLOSED) {
      return Optional.of(version);
    }
    Metadata.@Nullable Field field = field(version, STATUS);
    boolean capital = field != null && Character.isUpperCase(field.text().codePointAt(0));
    MetadataLines lines = new MetadataLines(version, field);
    List<Way> ways =
        field != null && field.source() == Metadata.Source.TEXT
            ? lines.inText(capital ? "Reviewed" : "reviewed")
            : lines.text(STATUS, "reviewed");
    return taken(version, ways, STATUS, after -> after.document().status() == Status.REVIEWED);
  }

  private Optional<DocumentVersion> withReviewers(DocumentVersion version, List<String> reviewers) {
    List<String> there = listed(version);
    List<String> all = new ArrayList<>(there);
    for (String reviewer : reviewers) {
      if (all.stream().noneMatch(one -> bare(one).equals(bare(reviewer)))) {
        all.add(reviewer);
      }
    }
    if (all.size() == there.size()) {
      return Optional.of(version);
    }
    Metadata.@Nullable Field field = field(version, REVIEWERS);
    List<String> more = all.subList(there.size(), all.size());
    MetadataLines lines = new MetadataLines(version, field);
    List<Way> ways =
        field != null && field.source() == Metadata.Source.TEXT
            ? lines.inText(field.text() + ", " + String.join(", ", more))
            : lines.list(REVIEWERS, there, more);
    return taken(version, ways, REVIEWERS, after -> listed(after).equals(all));
  }

  private List<String> listed(DocumentVersion version) {
    return reader.documents().metadata(version.file()).list(REVIEWERS);
  }

  private Metadata.@Nullable Field field(DocumentVersion version, String key) {
    return reader.documents().metadata(version.file()).field(key).orElse(null);
  }

  private static String bare(String name) {
    return name.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
  }

  private Optional<DocumentVersion> taken(
      DocumentVersion version, List<Way> ways, String key, Predicate<DocumentVersion> isWanted) {
    Optional<RawLines> raw = RawLines.of(version.bytes());
    return ways.stream()
        .distinct()
        .limit(MOST_WAYS)
        .flatMap(way -> raw.stream().map(lines -> lines.with(way.written(), way.added())))
        .map(bytes -> reader.read(version.file().path(), bytes))
        .filter(isWanted)
        .filter(after -> isElseSame(version, after, key))
        .findFirst();
  }

  /** What is written in the text is a part of a section's text. */
  private boolean isElseSame(DocumentVersion before, DocumentVersion after, String key) {
    Metadata.@Nullable Field field = field(before, key);
    boolean inText = field != null && field.source() == Metadata.Source.TEXT;
    return SameMeaning.holdsBesideKey(before.document(), after.document(), key)
        && (inText
            ? before.headings().equals(after.headings())
            : before.sections().equals(after.sections()));
  }
}
