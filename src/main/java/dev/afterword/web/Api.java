package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Proposals;
import dev.afterword.search.DocumentPage;
import dev.afterword.search.FileHistory;
import dev.afterword.search.SearchRequest;
import dev.afterword.web.api.DocumentJson;
import dev.afterword.web.api.DocumentsJson;
import dev.afterword.web.api.ProposalsJson;
import dev.afterword.web.api.SearchJson;
import dev.afterword.web.api.SimilarJson;
import dev.afterword.web.api.StatusJson;
import dev.afterword.web.api.SuggestionsJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The JSON API, as {@code openapi.yaml} describes it. */
final class Api {
  private static final int DOCUMENTS = 100;
  private static final int MAX_DOCUMENTS = 500;
  private static final int HITS = 10;
  private static final int SUGGESTIONS = 8;
  private static final int MAX_SUGGESTIONS = 20;

  private final Library library;
  private final ShownDocuments shown;
  private final KeptAnswers kept;
  private final Proposals proposals;
  private final Ledger ledger;

  Api(Library library, ShownDocuments shown, KeptAnswers kept, Proposals proposals, Ledger ledger) {
    this.library = library;
    this.shown = shown;
    this.kept = kept;
    this.proposals = proposals;
    this.ledger = ledger;
  }

  void status(Context context) {
    Json.write(context, StatusJson.of(library));
  }

  void search(Context context) {
    SearchRequest request = SearchParameters.read(context, HITS);
    Json.write(context, SearchJson.of(library.index().search(request)));
  }

  void suggest(Context context) {
    String text = SearchParameters.text(context, "q");
    int most = SearchParameters.number(context, "size", SUGGESTIONS, MAX_SUGGESTIONS);
    Json.write(
        context,
        SuggestionsJson.of(
            text, library.settings().searches(), library.index().suggest(text, most), most));
  }

  void documents(Context context) {
    int page = SearchParameters.page(context, MAX_DOCUMENTS);
    int size = SearchParameters.number(context, "size", DOCUMENTS, MAX_DOCUMENTS);
    DocumentPage documents = library.index().documents(page, size);
    Json.write(context, DocumentsJson.of(documents.total(), documents.documents()));
  }

  void document(Context context) {
    String id = context.pathParam("id");
    kept.of(
            new KeptAnswers.State(library.index().state(), ledger.known()),
            new DocumentKey(id),
            () -> library.index().byId(id).map(this::document))
        .orElseThrow(() -> RequestException.notFound("No document has the id " + id))
        .send(context);
  }

  private record DocumentKey(String id) {}

  private Answer document(DocumentSummary summary) {
    Documents documents = library.documents();
    ShownDocuments.Shown document = shown.of(summary, documents);
    FileHistory history = library.index().history(summary.path(), 1);
    byte[] json =
        Json.bytes(
            DocumentJson.of(
                document.document(),
                document.rendered(),
                summary.uncommitted(),
                history,
                ledger.of(summary)));
    return Answer.of(Json.MEDIA_TYPE, json, documents.isLasting());
  }

  void similar(Context context) {
    String id = context.pathParam("id");
    DocumentSummary summary =
        library
            .index()
            .byId(id)
            .orElseThrow(() -> RequestException.notFound("No document has the id " + id));
    Json.write(context, SimilarJson.of(shown.similar(summary, library.documents())));
  }

  void similarToText(Context context) {
    PastedText pasted = PastedText.read(context);
    Json.write(context, SimilarJson.of(library.index().similar(pasted.text(), pasted.size())));
  }

  void proposals(Context context) {
    Json.write(context, ProposalsJson.of(proposals.list()));
  }

  void description(Context context) throws IOException {
    try (InputStream yaml = Api.class.getResourceAsStream("/openapi.yaml")) {
      context.contentType("application/yaml").result(Objects.requireNonNull(yaml).readAllBytes());
    }
  }
}
