package dev.afterword.web.page;

import java.util.Locale;

/** One page as its template shows it: {@code HomePage} is shown by {@code home.peb}. */
public sealed interface Page
    permits ActionPage,
        ActionsPage,
        AgendaPage,
        CatalogPage,
        DifferencePage,
        DocumentPage,
        DocumentsPage,
        ErrorPage,
        FinishPage,
        HelpPage,
        HomePage,
        IdeasPage,
        ImprovementPage,
        ImprovementsPage,
        InsightsPage,
        MeetingPage,
        MeetingsPage,
        NamesPage,
        NewsPage,
        ProblemsPage,
        ProposalPage,
        ProposalsPage,
        ReplayPage,
        ReviewPage,
        SearchPage,
        WritePage {

  Frame frame();

  /** The title of the window, without the library's name. */
  String title();

  static String template(Class<? extends Page> page) {
    return page.getSimpleName().replace("Page", "").toLowerCase(Locale.ROOT);
  }
}
