package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.search.DocumentPage;
import dev.afterword.web.api.DocumentJson;
import dev.afterword.web.api.DocumentsJson;
import dev.afterword.web.api.SearchJson;
import dev.afterword.web.api.StatusJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The JSON API, as {@code openapi.yaml} describes it. */
final class Api {
  private static final int DOCUMENTS = 100;
  private static final int MAX_DOCUMENTS = 500;
  private static final int HITS = 10;

  private final Library library;

  Api(Library library) {
    this.library = library;
  }

  void status(Context context) {
    Json.write(context, StatusJson.of(library.status(), library.documentCount(), library.problemCount()));
  }

  void search(Context context) {
    Json.write(context, SearchJson.of(library.search(SearchParameters.read(context, HITS))));
  }

  void documents(Context context) {
    int page = SearchParameters.number(context, "page", 1, Integer.MAX_VALUE / MAX_DOCUMENTS);
    int size = SearchParameters.number(context, "size", DOCUMENTS, MAX_DOCUMENTS);
    DocumentPage documents = library.documents(page, size);
    Json.write(context, DocumentsJson.of(documents.total(), documents.documents()));
  }

  void document(Context context) {
    String id = context.pathParam("id");
    DocumentSummary summary = library.find(id).orElseThrow(() -> RequestException.notFound("No document has the id " + id));
    LoadedDocument document = library.load(summary);
    Json.write(
        context,
        DocumentJson.of(
            document.document(),
            library.render(document),
            summary.uncommitted(),
            library.history(summary.path())));
  }

  void description(Context context) throws IOException {
    try (InputStream yaml = Api.class.getResourceAsStream("/openapi.yaml")) {
      context.contentType("application/yaml").result(Objects.requireNonNull(yaml).readAllBytes());
    }
  }
}
