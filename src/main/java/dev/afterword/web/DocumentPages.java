package dev.afterword.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.improvement.Effects;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.search.FileHistory;
import dev.afterword.search.KnownImprovements;
import dev.afterword.search.Neighbours;
import dev.afterword.web.page.ActionRow;
import dev.afterword.web.page.DocumentPage;
import dev.afterword.web.page.Frame;
import dev.afterword.web.page.Urls;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A document's page, and the way to it from its old addresses. */
final class DocumentPages {
  private static final int HISTORY = 200;
  private static final int SIMILAR = 5;
  private static final int CITING = 10;

  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;
  private final KeptAnswers kept;
  private final Ledger ledger;
  private final Effects effects;

  DocumentPages(
      Library library, Pages pages, ShownDocuments shown, KeptAnswers kept, Ledger ledger) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
    this.kept = kept;
    this.ledger = ledger;
    this.effects = new Effects(library, ledger);
  }

  /** What a page depends on besides the index; the frame's address names the document. */
  private record Key(Frame frame, LocalDate today, Instant now) {}

  void show(Context context) {
    Object index = library.index().state();
    String id = context.pathParam("id");
    KnownImprovements known = ledger.known();
    KeptAnswers.State state = new KeptAnswers.State(index, known);
    Instant now = known.isHeard() ? pages.lately() : Instant.EPOCH;
    Key key = new Key(pages.frame(context), pages.today(), now);
    Optional<Answer> answer =
        kept.of(state, key, () -> library.index().byId(id).map(found -> answer(found, key)));
    if (answer.isPresent()) {
      answer.get().send(context);
    } else {
      redirect(context, id);
    }
  }

  /** By path, and by the path that it had before it was renamed. */
  private void redirect(Context context, String id) {
    String address =
        library
            .index()
            .byPath(id)
            .or(() -> library.index().renamedTo(id).flatMap(library.index()::byPath))
            .map(document -> Urls.document(document.id()))
            .orElseThrow(() -> RequestException.notFound("No document has the id " + id));
    context.redirect(address, HttpStatus.MOVED_PERMANENTLY);
  }

  private Answer answer(DocumentSummary summary, Key key) {
    Documents documents = library.documents();
    String html = pages.html(page(summary, key, documents));
    return Answer.of("text/html", html.getBytes(UTF_8), documents.isLasting());
  }

  private DocumentPage.Cited cited(DocumentSummary summary) {
    var citing = library.index().citing(summary, CITING);
    return new DocumentPage.Cited(citing.total(), citing.documents());
  }

  private DocumentPage page(DocumentSummary summary, Key key, Documents documents) {
    ShownDocuments.Shown document = shown.of(summary, documents);
    FileHistory history = library.index().history(summary.path(), HISTORY);
    Neighbours neighbours = library.index().neighbours(summary);
    return DocumentPage.of(
        key.frame(),
        new DocumentPage.Content(
            document.document(),
            document.rendered(),
            summary.uncommitted(),
            history.newest(),
            library.index().similar(document.document(), SIMILAR),
            neighbours.previous(),
            neighbours.next()),
        ledger.of(summary),
        new DocumentPage.Past(effects.later(summary), effects.earlier(summary), cited(summary)),
        new ActionRow.Light(
            library.taxonomy(), new LibraryLinks(documents), key.now(), key.today()));
  }
}
