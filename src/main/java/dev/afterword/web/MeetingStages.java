package dev.afterword.web;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.improvement.Ledger;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.review.Agenda;
import dev.afterword.review.AgendaItem;
import dev.afterword.review.Reviews;
import dev.afterword.search.LedgerField;
import dev.afterword.search.LedgerRequest;
import dev.afterword.web.page.MeetingStage;
import java.util.List;
import java.util.Optional;

/** What a meeting has before it, item by item, as it is indexed now. */
final class MeetingStages {
  private static final int PROMISES = 30;

  private final Library library;
  private final Pages pages;
  private final ShownDocuments shown;
  private final Ledger ledger;

  MeetingStages(Library library, Pages pages, ShownDocuments shown, Ledger ledger) {
    this.library = library;
    this.pages = pages;
    this.shown = shown;
    this.ledger = ledger;
  }

  /** How the items are called. */
  List<String> titles(Agenda agenda) {
    return agenda.items().stream().map(this::title).toList();
  }

  private String title(AgendaItem item) {
    return switch (item.subject()) {
      case DOCUMENT ->
          library.index().nowOrOnce(item.name()).map(DocumentSummary::title).orElse(item.name());
      case PROMISES -> AgendaItem.PROMISES;
      case TOPIC -> item.name();
    };
  }

  MeetingStage of(AgendaItem item) {
    return switch (item.subject()) {
      case DOCUMENT ->
          document(item.name())
              .orElseGet(() ->
                  MeetingStage.topic("The library has no document " + item.name() + " any more"));
      case PROMISES -> promises();
      case TOPIC -> MeetingStage.topic(item.name());
    };
  }

  private Optional<MeetingStage> document(String id) {
    Documents documents = library.documents();
    return library.index().nowOrOnce(id).flatMap(summary -> document(summary, documents));
  }

  private Optional<MeetingStage> document(DocumentSummary summary, Documents documents) {
    Optional<LoadedDocument> loaded = documents.load(summary);
    return loaded.map(one -> {
      ShownDocuments.Shown document = shown.of(one, new LibraryLinks(documents));
      return MeetingStage.document(
          summary, document.document(), document.rendered(), ledger.of(summary), pages.light());
    });
  }

  private MeetingStage promises() {
    LedgerRequest undecided =
        LedgerRequest.unsettled(pages.today(), PROMISES).with(LedgerField.NEEDS, Reviews.UNDECIDED);
    return MeetingStage.promises(
        ledger.actions(LedgerRequest.overdue(pages.today(), PROMISES)).actions(),
        ledger.actions(undecided).actions(),
        pages.light());
  }
}
