package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.review.AgendaPlan;
import dev.afterword.review.MeetingLinks;
import dev.afterword.search.LedgerRequest;
import java.time.LocalDate;

/**
 * The pages of a server, for texts that are read elsewhere.
 *
 * @param site under which it is reached, without a slash at its end
 */
public record PageLinks(String site, LocalDate today) implements MeetingLinks {
  @Override
  public String document(DocumentSummary document) {
    return site + Urls.document(document.id());
  }

  @Override
  public String promises() {
    return site + LedgerUrls.actions(LedgerRequest.overdue(today, 1));
  }

  @Override
  public String agenda(AgendaPlan plan) {
    return site + ReviewUrls.agenda(plan.agenda(), plan.length());
  }
}
