package dev.afterword.web;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.CommitRecord.FileChange;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.markdown.FieldDifference;
import dev.afterword.markdown.RenderedDifference;
import dev.afterword.web.page.DifferencePage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What changed in a document between two commits of its history. */
final class DifferencePages {
  private static final int HISTORY = 1_000;
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;

  DifferencePages(Library library, Pages pages, ShownDocuments shown) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
  }

  /**
   * Compares the commits {@code from} and {@code to}: without {@code to} the newest, without {@code
   * from} the one before it.
   */
  void show(Context context) {
    String id = context.pathParam("id");
    DocumentSummary summary =
        library
            .index()
            .byId(id)
            .orElseThrow(() -> RequestException.notFound("No document has the id " + id + "."));
    List<CommitRecord> history = library.index().history(summary.path(), HISTORY).newest();
    if (history.isEmpty()) {
      throw RequestException.notFound("No commit holds " + id + ": there is nothing to compare.");
    }
    int to = place(context, "to", history, 0);
    int from = place(context, "from", history, to + 1);
    pages.show(context, page(context, summary, history, history.get(from), history.get(to)));
  }

  private static int place(
      Context context, String parameter, List<CommitRecord> history, int otherwise) {
    String commit = context.queryParam(parameter);
    return commit == null || commit.isEmpty()
        ? existing(otherwise, history)
        : place(parameter, commit, history);
  }

  private static int existing(int place, List<CommitRecord> history) {
    if (place == history.size()) {
      throw RequestException.notFound("Nothing is older than the first version of a document.");
    }
    return place;
  }

  private static int place(String parameter, String commit, List<CommitRecord> history) {
    if (!COMMIT.matcher(commit).matches()) {
      throw new RequestException(
          HttpStatus.BAD_REQUEST.getCode(),
          parameter + ": \"" + commit + "\" (expected the full id of a commit)");
    }
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).id().equals(commit)) {
        return i;
      }
    }
    throw RequestException.notFound(
        parameter + ": \"" + commit + "\" (expected a commit of this document's history)");
  }

  private DifferencePage page(
      Context context,
      DocumentSummary summary,
      List<CommitRecord> history,
      CommitRecord from,
      CommitRecord to) {
    ShownDocuments.Shown older = version(from);
    ShownDocuments.Shown newer = version(to);
    RenderedDifference difference =
        RenderedDifference.of(older.rendered(), newer.rendered(), library.limits().parsing());
    return DifferencePage.of(
        pages.frame(context),
        summary.id(),
        summary.title(),
        history,
        from.id(),
        to.id(),
        FieldDifference.between(older.document().frontMatter(), newer.document().frontMatter()),
        DifferencePage.parts(difference));
  }

  private ShownDocuments.Shown version(CommitRecord commit) {
    FileChange change = commit.changes().getFirst();
    @Nullable String blob = change.blob();
    if (blob == null) {
      throw RequestException.notFound(
          "Commit " + commit.id() + " removed " + change.path() + ": it has no text to compare.");
    }
    Documents documents = library.documents();
    LoadedDocument version =
        documents
            .version(change.path(), blob)
            .orElseThrow(() ->
                RequestException.notFound(
                    "The version of commit " + commit.id() + " is not visible to everyone."));
    refuseUnreadable(version);
    return shown.of(version, new LibraryLinks(documents));
  }

  /** A missing object must not look like a text that was removed. */
  private static void refuseUnreadable(LoadedDocument version) {
    version.document().problems().stream()
        .filter(problem -> problem.code().startsWith("git/"))
        .findFirst()
        .ifPresent(problem -> {
          throw RequestException.notFound("A version cannot be read: " + problem.message());
        });
  }
}
