package dev.afterword.web.page;

import java.util.List;

/**
 * What surrounds a page: header and footer.
 *
 * @param theme as chosen by the reader
 * @param address the page's own path and query, to which a choice of theme returns
 * @param query what stands in the header's search field
 */
public record Frame(Site site, Theme theme, String address, String query) {

  /** An entry of the navigation. */
  public record NavigationItem(String text, String href, boolean current) {}

  /** A theme that can be chosen. */
  public record ThemeChoice(String value, String text, boolean chosen) {}

  public List<NavigationItem> navigation() {
    return List.of(
        item("Search", Urls.search()),
        item("Documents", Urls.documents(1)),
        item("Actions", LedgerUrls.actions()),
        item("Improvements", LedgerUrls.improvements()),
        item("Review", ReviewUrls.review()),
        item("Insights", InsightUrls.insights()),
        item("Proposals", Urls.proposals()),
        item("Help", Urls.help()));
  }

  /** The lists of services, teams, causes and tags. */
  public List<NavigationItem> catalogs() {
    return Urls.CATALOGS.stream()
        .map(field -> item(Wording.plural(field), Urls.catalog(field)))
        .toList();
  }

  private NavigationItem item(String text, String href) {
    return new NavigationItem(text, href, path().equals(href));
  }

  /** The header has a search field where the page itself has none. */
  public boolean headerSearch() {
    return !path().equals(Urls.home()) && !path().equals(Urls.search());
  }

  public List<ThemeChoice> themes() {
    return List.of(
        choice(Theme.SYSTEM, "As the system"),
        choice(Theme.LIGHT, "Light"),
        choice(Theme.DARK, "Dark"));
  }

  private ThemeChoice choice(Theme which, String text) {
    return new ThemeChoice(which.label(), text, which == theme);
  }

  public String styleAddress() {
    return site.assets().address("site.css");
  }

  public String scriptAddress() {
    return site.assets().address("site.js");
  }

  public String iconAddress() {
    return site.assets().address("favicon.svg");
  }

  public String themeAddress() {
    return Urls.theme();
  }

  public String searchAddress() {
    return Urls.search();
  }

  public String homeAddress() {
    return Urls.home();
  }

  public String helpAddress() {
    return Urls.help();
  }

  public String feedAddress() {
    return Urls.feed();
  }

  public String problemsAddress() {
    return Urls.problems(1);
  }

  private String path() {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }
}
