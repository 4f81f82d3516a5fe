package dev.afterword.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import org.junit.jupiter.api.Test;

class UrlsTest {
  @Test
  void anIdKeepsItsSlashesAndNothingElseThatIsNotPlain() {
    assertThat(Urls.document("2026/über uns?#%"))
        .isEqualTo("/postmortems/2026/%C3%BCber%20uns%3F%23%25");
  }

  @Test
  void aSearchNamesOnlyWhatIsUnusual() {
    assertThat(Urls.search(SearchRequest.of(" "))).isEqualTo("/search");
    assertThat(Urls.search(FacetField.SERVICE, "a&b")).isEqualTo("/search?service=a%26b");
    assertThat(Urls.search(SearchVariant.onPage(SearchRequest.of("x y"), 3)))
        .isEqualTo("/search?q=x+y&page=3");
  }
}
