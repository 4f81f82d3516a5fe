package dev.afterword.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.DocumentRenderer;
import dev.afterword.markdown.LinkTargets;
import dev.afterword.markdown.RenderedDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they are shown, kept by blob id while the library stays as it is: a link that leads
 * nowhere today may lead somewhere after the next commit.
 */
final class ShownDocuments {
  private static final int MOST_CHARACTERS = 32 << 20;

  private final Library library;
  private final LinkTargets links;
  private final Cache<Key, Shown> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key _, Shown shown) -> shown.characters())
          .build();

  ShownDocuments(Library library, LinkTargets links) {
    this.library = library;
    this.links = links;
  }

  private record Key(String path, String id, String blob, @Nullable Instant state) {}

  /** A document and its sections as HTML. */
  record Shown(Document document, RenderedDocument rendered) {
    private int characters() {
      return rendered.sections().stream()
          .mapToInt(part -> part.html().toString().length() + part.section().text().length())
          .sum();
    }
  }

  /** The document as the index has it; a request is refused when it may no longer be shown. */
  Shown of(DocumentSummary summary) {
    Key key =
        new Key(summary.path(), summary.id(), summary.blob(), library.status().searchableAt());
    Shown known = cache.getIfPresent(key);
    return known == null ? read(summary, key) : known;
  }

  /** A document that cannot be read now may be readable later: it is not kept. */
  private Shown read(DocumentSummary summary, Key key) {
    LoadedDocument loaded =
        library
            .documents()
            .load(summary)
            .orElseThrow(() -> RequestException.notFound("No document has the id " + summary.id()));
    Shown shown = render(loaded);
    if (loaded.isReadable()) {
      cache.put(key, shown);
    }
    return shown;
  }

  /** An earlier version, or any other content that is shown once. */
  Shown render(LoadedDocument loaded) {
    DocumentRenderer renderer =
        new DocumentRenderer(links, library.limits(), library.taxonomy().headings());
    return new Shown(
        loaded.document(), renderer.render(loaded.parsed(), loaded.document().sections()));
  }
}
