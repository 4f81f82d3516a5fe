package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services, teams, causes and tags have an address each, and one only. */
class CatalogPagesTest {
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("library");
    ServedLibrary.write(
        folder,
        ".afterword/settings.yml",
        "services:\n  Checkout: payments\n  spare: platform\ncauses:\n  capacity: A limit was reached\n");
    ServedLibrary.write(
        folder,
        "a.md",
        """
        ---
        services: [checkout, "web / shop", "../../etc", "søk & <b>"]
        causes: [capacity]
        tags: ["100%", "a?b#c"]
        started: 2026-03-01T10:00Z
        playbooks: {used: [gone]}
        ---
        # Alpha

        ## Action items

        - [ ] A1: Add an alert, due 2026-03-02
        """);
    served = new ServedLibrary(folder, temporary.resolve("cache")).update();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services",
        "/teams",
        "/causes",
        "/tags",
        "/services/Checkout",
        "/services/spare",
        "/services/web%20/%20shop",
        "/services/s%C3%B8k%20%26%20%3Cb%3E",
        "/teams/payments",
        "/causes/capacity",
        "/causes/capacity?page=9",
        "/tags/100%25",
        "/tags/a%3Fb%23c"
      })
  void everyNameHasAPage(String address) throws Exception {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<b>");
  }

  @Test
  void aPageShowsIncidentsOpenActionsPlaybooksAndTheOwner() throws Exception {
    assertThat(served.get("/services/Checkout").body())
        .contains("href=\"/postmortems/a", "Add an alert", "overdue", "gone")
        .contains("href=\"/teams/payments\"");
    assertThat(served.get("/causes/capacity").body()).contains("A limit was reached");
    assertThat(served.get("/services/spare").body())
        .contains("No incident of this service is recorded", "Nothing is open");
  }

  @ParameterizedTest
  @CsvSource({
    "/services/checkout, /services/Checkout",
    "/services/CHECKOUT, /services/Checkout",
    "/services/Web%20/%20Shop, /services/web%20/%20shop",
    "/teams/Payments, /teams/payments"
  })
  void anotherWayToWriteANameLeadsToItsOneAddress(String asked, String address) throws Exception {
    HttpResponse<String> answer = served.get(asked);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains(address);
  }

  @Test
  void anUnknownNameIsNotFoundAndTheNearestAreNamed() throws Exception {
    HttpResponse<String> answer = served.get("/services/chekout");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("href=\"/services/Checkout\"");
    assertThat(served.get("/tags/%3Cscript%3E").statusCode()).isEqualTo(404);
    assertThat(served.get("/tags/%3Cscript%3E").body()).doesNotContain("<script>");
    assertThat(served.get("/tags/" + "x".repeat(9_000)).statusCode()).isEqualTo(404);
    assertThat(served.get("/tags/100%25?page=0").statusCode()).isEqualTo(400);
  }

  @Test
  void afterTheLastPageOfNamesThereAreNoMore() throws Exception {
    assertThat(served.get("/services?page=99").body())
        .contains("There are no more.")
        .doesNotContain("No document names");
    assertThat(served.get("/services").body()).doesNotContain("There are no more.");
  }

  @Test
  void withoutAnyNamesItSaysHowOneIsWritten(@TempDir Path empty) throws Exception {
    ServedLibrary.write(empty.resolve("library"), "a.md", "# Alpha\n");
    try (var none = new ServedLibrary(empty.resolve("library"), empty.resolve("cache")).update()) {
      assertThat(none.get("/tags").body()).contains("No document names a tag yet");
    }
  }

  @Test
  void aNameThatFitsNoAddressIsSearchedFor() throws Exception {
    assertThat(served.get("/services").body()).contains("href=\"/search?service=..%2F..%2Fetc\"");
    assertThat(served.get("/postmortems/a").body())
        .contains("href=\"/search?service=..%2F..%2Fetc\"", "href=\"/services/checkout\"");
  }
}
