package dev.afterword.web;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.review.Replay;
import dev.afterword.web.page.ReplayPage;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Past incidents step by step. What a group says on the way is in its own form, nowhere else. */
final class ReplayPages {
  private static final String END = "end";
  private static final int LONGEST_ANSWER = 5_000;

  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;

  ReplayPages(Library library, Pages pages, ShownDocuments shown) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
  }

  /** The step that the address says, the first without one. */
  void show(Context context) {
    show(context, context.queryParam("step"), List.of());
  }

  /** The step that is asked for, with what was said so far. */
  void next(Context context) {
    List<String> said = context.formParams("said");
    for (String answer : said) {
      if (answer.length() > LONGEST_ANSWER) {
        throw new RequestException(
            400,
            "said: %,d characters (expected at most %,d for a step)"
                .formatted(answer.length(), LONGEST_ANSWER));
      }
    }
    show(context, context.formParam("step"), said);
  }

  private void show(Context context, @Nullable String step, List<String> said) {
    String id = context.pathParam("id");
    Documents documents = library.documents();
    DocumentSummary summary =
        library
            .index()
            .byId(id)
            .orElseThrow(() -> RequestException.notFound("No document has the id " + id + "."));
    Document document = shown.of(summary, documents).document();
    Replay replay =
        Replay.of(document)
            .orElseThrow(() ->
                RequestException.notFound(
                    id + " has no timeline of two entries or more to go through."));
    pages.show(
        context,
        ReplayPage.of(
            pages.frame(context),
            document,
            new LibraryLinks(documents),
            replay,
            step(step, replay.steps().size()),
            said));
  }

  private static int step(@Nullable String step, int steps) {
    if (step == null || step.isEmpty()) {
      return 1;
    }
    if (step.equals(END)) {
      return steps + 1;
    }
    try {
      int number = Integer.parseInt(step);
      if (number >= 1 && number <= steps) {
        return number;
      }
    } catch (NumberFormatException _) {
      // is told below
    }
    throw new RequestException(
        400, "step: \"%s\" (expected 1 to %d, or %s)".formatted(step, steps, END));
  }
}
