package dev.afterword.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The search page's one text, what it offers when nothing is found, and feeds of searches. */
class SearchPagesTest {
  private static ServedLibrary served;

  @BeforeAll
  static void serve(@TempDir Path folder) throws Exception {
    Path library = folder.resolve("library");
    ServedLibrary.write(
        library,
        ".afterword/settings.yml",
        "searches:\n  - {name: Pools of payments, q: \"pool service:ledger\"}\n");
    write(
        library, "a", "2026-01-01", "Pool of checkout", "services: [checkout]\ntags: ['5\" disk']");
    write(library, "b", "2026-03-01", "Pool of the ledger", "services: [ledger]");
    write(library, "c", "2026-02-01", "A resolver", "services: [ledger]");
    served = new ServedLibrary(library, folder.resolve("cache")).update();
  }

  private static void write(Path library, String id, String day, String title, String more)
      throws Exception {
    ServedLibrary.write(
        library,
        "postmortems/" + id + ".md",
        "---\nid: %s\ntitle: %s\nstarted: %s\n%s\n---\n\n## Summary\n\nIt was slow.\n"
            .formatted(id, title, day, more));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=pool&service=checkout                                            | pool service:checkout
          q=pool&was=pool&service=checkout&service=ledger                    | pool service:checkout,ledger
          q=pool+service:checkout&was=pool+service:checkout                  | pool
          q=pool+slow+service:checkout&was=pool+service:checkout&service=checkout | pool slow service:checkout
          q=slow&was=slow+service:checkout&service=checkout                  | slow
          """)
  void checkBoxesLeadToTheAddressWhoseTextSaysTheSame(String form, String text) throws Exception {
    HttpResponse<String> answer = served.get("/search?" + form);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(query(location(answer))).isEqualTo(text);
    HttpResponse<String> page = served.get(location(answer));
    assertThat(page.statusCode()).isEqualTo(200);

    HttpResponse<String> part = served.get("/search?" + form, "HX-Request", "true");
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(query(part.headers().firstValue("HX-Replace-Url").orElseThrow())).isEqualTo(text);
  }

  private static String location(HttpResponse<String> answer) {
    String address = answer.headers().firstValue("Location").orElseThrow();
    return address.substring(address.indexOf("/search"));
  }

  private static String query(String address) {
    return URLDecoder.decode(address.replaceFirst(".*\\?q=", ""), StandardCharsets.UTF_8);
  }

  @Test
  void theBoxesAndChipsShowWhatTheTextSays() throws Exception {
    String page = served.get("/search?q=slow+service:LEDGER").body();
    assertThat(page)
        .contains("name=\"service\" value=\"ledger\" checked")
        .contains("name=\"service\" value=\"checkout\">")
        .doesNotContain("value=\"LEDGER\"")
        .contains("href=\"/search?q=slow\">service:LEDGER")
        .contains("<strong>2</strong> results");
  }

  @Test
  void aValueThatNoTextCanHoldStaysBesideIt() throws Exception {
    String address = "/search?tag=" + URLEncoder.encode("5\" disk", StandardCharsets.UTF_8);
    HttpResponse<String> page = served.get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<strong>1</strong> result").contains("tag:5&quot; disk");
  }

  @Test
  void aValueForWhichTheTextHasNoRoomStaysBesideIt() throws Exception {
    String pasted = "/search?q=pool+" + "x".repeat(985);
    HttpResponse<String> page = served.get(pasted + "&service=checkout");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<strong>1</strong> result", "name=\"service\" value=\"checkout\" checked");

    StringBuilder many = new StringBuilder("/search?");
    for (int i = 10; i < 60; i++) {
      many.append("tag=").append("t".repeat(23)).append(i).append('&');
    }
    HttpResponse<String> answer = served.get(many.toString());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(served.get(location(answer)).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatNoHeaderHoldsIsNotLedTo() throws Exception {
    String form = "/search?was=&tag=" + "'".repeat(9_000);
    HttpResponse<String> page = served.get(form);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Location")).isEmpty();
    HttpResponse<String> part = served.get(form, "HX-Request", "true");
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.headers().firstValue("HX-Replace-Url")).isEmpty();

    String shorter = "/search?was=&tag=" + "'".repeat(2_300);
    assertThat(served.get(shorter).statusCode()).isEqualTo(303);
    HttpResponse<String> told = served.get(shorter, "HX-Request", "true");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("HX-Replace-Url")).isPresent();
  }

  @Test
  void whenNothingIsFoundItSaysWhatToLeaveOutAndWhatThatFinds() throws Exception {
    String page = served.get("/search?q=resolver+service:checkout+severity:SEV1").body();
    assertThat(page)
        .contains("<strong>0</strong> results")
        .contains("<a href=\"/search?q=resolver\">without <q>all filters</q></a>")
        .doesNotContain("without <q>severity:SEV1</q>");

    String two = served.get("/search?q=resolver+service:checkout").body();
    assertThat(two)
        .contains(
            "<a href=\"/search?q=resolver\">without <q>service:checkout</q></a> <span class=\"quiet\">1 result</span>")
        .contains("<a href=\"/search?q=service%3Acheckout\">without <q>resolver</q></a>");
  }

  @Test
  void theFeedOfASearchHasItsDocumentsTheNewestFirstUnderTheirOwnIds() throws Exception {
    String address = "/feed.atom?q=service%3Aledger";
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/atom+xml; charset=utf-8");
    Document feed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer.body())));
    assertThat(texts(feed, "title"))
        .containsExactly("Postmortems: service:ledger", "Pool of the ledger", "A resolver");
    List<String> ids = texts(feed, "id");
    assertThat(ids.getFirst()).isEqualTo(served.address(address).toString());
    assertThat(ids.subList(1, 3))
        .containsExactly(
            served.address("/postmortems/b").toString(),
            served.address("/postmortems/c").toString());
    assertThat(texts(feed, "id").subList(1, 3)).isSubsetOf(ids(served.get("/feed.atom").body()));
    assertThat(served.get("/search?q=service:ledger").body())
        .contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"service:ledger\" href=\""
                + address);
    assertThat(served.get("/feed.atom?from=yesterday").statusCode()).isEqualTo(400);
  }

  private static List<String> ids(String feed) {
    List<String> ids = new ArrayList<>();
    java.util.regex.Pattern.compile("<id>(.*?)</id>")
        .matcher(feed)
        .results()
        .forEach(found -> ids.add(found.group(1)));
    return ids;
  }

  private static List<String> texts(Document feed, String name) {
    NodeList found = feed.getElementsByTagName(name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(((Element) found.item(i)).getTextContent());
    }
    return texts;
  }

  @Test
  void theLibrarysOwnSearchesAreOnTheFirstPageAndAmongTheSuggestions() throws Exception {
    assertThat(served.get("/").body())
        .contains(
            "<a class=\"chip\" href=\"/search?q=pool+service%3Aledger\">Pools of payments</a>");
    assertThat(served.get("/api/v1/suggest?q=").body()).contains("\"text\":\"Pools of payments\"");
    assertThat(served.get("/api/v1/suggest?q=payments").body()).contains("Pools of payments");
    assertThat(served.get("/api/v1/suggest?q=resolver").body()).doesNotContain("Pools of payments");
  }
}
