package dev.afterword.proof.kill;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server says of its library: the status, the list of documents, each document as data, hits
 * and facets of some queries, and the pages, with their histories, of one document in {@value
 * #PAGES}.
 *
 * @param documents how many there are
 * @param byAddress what it answers to each address
 */
record Answers(int documents, Map<String, String> byAddress) {
  /** The count of all problems. */
  static final String PROBLEMS = "status problemCount";

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LIST = 500;
  private static final int DEADLINE_MILLIS = 600;
  private static final int ATTEMPTS = 20;
  private static final int PAGES = 20;
  private static final List<String> QUERIES =
      List.of("", "banuw*", "started>=2012-01-10", "severity:SEV1..SEV2", "told again", "beside");

  /** Asks for all. */
  static Answers of(URI server, HttpClient client) throws IOException, InterruptedException {
    return new Asking(server, client).all(1);
  }

  /** Asks for the same, but for those documents only whose pages are asked for. */
  static Answers some(URI server, HttpClient client) throws IOException, InterruptedException {
    return new Asking(server, client).all(PAGES);
  }

  Answers without(String address) {
    Map<String, String> others = new TreeMap<>(byAddress);
    others.remove(address);
    return new Answers(documents, others);
  }

  /**
   * Where another server answers otherwise, each with that part of both answers. Both have the same
   * documents when the list, which is one of the answers, is the same.
   */
  List<String> differences(Answers other) {
    List<String> differences = new ArrayList<>();
    byAddress.forEach((address, here) -> {
      String there = other.byAddress.getOrDefault(address, "nothing");
      if (!here.equals(there)) {
        differences.add(address + "\n  " + around(here, there) + "\n  " + around(there, here));
      }
    });
    return differences;
  }

  /** The part of one text where the other begins to differ. */
  private static String around(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return one.substring(Math.max(0, at - 100), Math.min(one.length(), at + 200));
  }

  private static final class Asking {
    private final URI server;
    private final HttpClient client;
    private final Map<String, String> answers = new TreeMap<>();

    Asking(URI server, HttpClient client) {
      this.server = server;
      this.client = client;
    }

    Answers all(int every) throws IOException, InterruptedException {
      JsonNode status = JSON.readTree(get("api/v1/status"));
      for (String key : List.of("indexedRevision", "documents", "problemCount")) {
        answers.put("status " + key, status.path(key).toString());
      }
      List<String> ids = list();
      for (int i = 0; i < ids.size(); i++) {
        String id = URLEncoder.encode(ids.get(i), StandardCharsets.UTF_8).replace("+", "%20");
        if (i % every == 0) {
          keep("api/v1/documents/" + id);
        }
        if (i % PAGES == 0) {
          page("postmortems/" + id);
        }
      }
      for (String query : QUERIES) {
        found(query);
      }
      return new Answers(ids.size(), answers);
    }

    private List<String> list() throws IOException, InterruptedException {
      List<String> ids = new ArrayList<>();
      for (int page = 1; ; page++) {
        String address = "api/v1/documents?size=" + LIST + "&page=" + page;
        JsonNode answer = JSON.readTree(keep(address));
        answer.path("documents").forEach(document -> ids.add(document.path("id").asString()));
        if (ids.size() >= answer.path("total").asInt()) {
          return ids;
        }
      }
    }

    /** Scores are left out: what was removed counts in them until its files are merged away. */
    private void found(String query) throws IOException, InterruptedException {
      String address =
          "api/v1/search?size=100&sort=date&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      ObjectNode answer = inTime(address);
      answer.remove("tookMillis");
      answer.path("hits").forEach(hit -> ((ObjectNode) hit).remove("score"));
      answers.put(address, answer.toString());
    }

    /** On a busy machine a search may reach its deadline: its answer then lacks highlights. */
    private ObjectNode inTime(String address) throws IOException, InterruptedException {
      for (int i = 0; i < ATTEMPTS; i++) {
        ObjectNode answer = (ObjectNode) JSON.readTree(get(address));
        if (answer.path("tookMillis").asLong() < DEADLINE_MILLIS) {
          return answer;
        }
      }
      throw new IOException(address + " is answered too late on so busy a machine");
    }

    /**
     * Without what frames it, since the footer tells since when the commit is searchable, and
     * without what is similar: that is chosen by scores.
     */
    private void page(String address) throws IOException, InterruptedException {
      answers.put(
          address,
          get(address)
              .replaceAll("(?s)<footer.*?</footer>", "")
              .replaceAll("(?s)<section class=\"similar\".*?</section>", ""));
    }

    private String keep(String address) throws IOException, InterruptedException {
      String answer = get(address);
      answers.put(address, answer);
      return answer;
    }

    private String get(String address) throws IOException, InterruptedException {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(server.resolve(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        return "status " + response.statusCode();
      }
      return response.body();
    }
  }
}
