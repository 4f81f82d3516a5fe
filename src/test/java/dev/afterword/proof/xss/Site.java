package dev.afterword.proof.xss;

import dev.afterword.proof.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which pages of a server show which payload. */
final class Site {
  private static final int PAGE_SIZE = 100;
  private static final int LONGEST_QUERY = 980;
  private static final int LONGEST_ADDRESS = 1_500;
  private static final Group NONE = new Group(List.of());

  private final ServerProcess server;
  private final Map<String, String> ids = new HashMap<>();

  Site(ServerProcess server) throws IOException, InterruptedException {
    this.server = server;
    int read = 0;
    int total = 1;
    for (int page = 1; read < total; page++) {
      JsonNode list = server.json("/api/v1/documents?size=100&page=" + page);
      total = list.get("total").asInt();
      for (JsonNode document : list.get("documents")) {
        ids.put(document.get("path").asString(), document.get("id").asString());
        read++;
      }
    }
  }

  /** The server's address without the slash. */
  String address() {
    URI address = server.address();
    return address.getScheme() + "://" + address.getAuthority();
  }

  /** The Content-Security-Policy of its pages. */
  String policy() throws IOException, InterruptedException {
    HttpResponse<String> answer = server.get("/");
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  int documents() {
    return ids.size();
  }

  /** The pages that are about a group. */
  List<Visit> visits(Group group) {
    List<Visit> visits = new ArrayList<>();
    String id = path(group);
    visits.add(new Visit(group, "/postmortems/" + id, Map.of(), group.marks()));
    visits.add(Visit.of(group, "/difference/" + id));
    String proposal = "/proposals/" + HostileRepository.branch(group);
    visits.add(new Visit(group, proposal, Map.of(), group.marks()));
    for (String view : List.of("difference", "side-by-side", "source", "findings")) {
      visits.add(Visit.of(group, proposal + "?view=" + view));
    }
    for (String text : group.texts(LONGEST_QUERY)) {
      visits.add(Visit.of(group, "/search?q=" + encoded(text) + "&service=" + encoded(text)));
    }
    for (String text : group.texts(LONGEST_ADDRESS)) {
      String place = encoded(text.replaceAll("[\\\\\\x00-\\x1f\\x7f]", ""));
      visits.add(
          new Visit(
              group,
              "/postmortems/" + place + "?q=" + encoded(text),
              headers(text),
              List.of("No document has the id")));
    }
    return visits;
  }

  /** One payload as data, as text, as a file's name and in wrong parameters. */
  List<Visit> visits(Group group, Payload payload) {
    String text = encoded(payload.text());
    String folder = HostileRepository.names(payload);
    List<String> named =
        ids.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(folder))
            .map(entry -> "/postmortems/" + path(entry.getValue()))
            .toList();
    return Stream.concat(
            named.stream(),
            Stream.of(
                "/api/v1/documents/" + path(group),
                "/api/v1/documents/" + text,
                "/api/v1/search?q=" + text,
                "/raw/" + group.path(),
                "/raw/" + text,
                "/difference/" + path(group) + "?from=" + text,
                "/search?from=" + text,
                "/search?q=atparagraph" + payload.number() + "x",
                "/services/" + text,
                "/tags/" + text,
                "/api/v1/suggest?q=" + text,
                "/feed.atom?q=" + text,
                "/" + text))
        .map(address -> Visit.of(group, address))
        .toList();
  }

  private String path(Group group) {
    return path(ids.getOrDefault(group.path(), ""));
  }

  /** The pages that list documents, with the words of payloads in titles, snippets and facets. */
  List<Visit> lists() {
    int pages = 1 + (documents() - 1) / PAGE_SIZE;
    List<String> addresses =
        new ArrayList<>(List.of("/", "/help", "/problems", "/feed.atom", "/api/v1/status"));
    addresses.addAll(List.of("/proposals", "/api/v1/proposals"));
    addresses.addAll(List.of("/services", "/teams", "/causes", "/tags"));
    addresses.addAll(List.of("/api/v1/suggest?q=tag:", "/api/v1/suggest?q=needle"));
    IntStream.rangeClosed(1, pages)
        .forEach(page ->
            addresses.addAll(
                List.of(
                    "/documents?page=" + page,
                    "/problems?page=" + page,
                    "/search?q=needle&size=100&page=" + page)));
    return addresses.stream().map(address -> Visit.of(NONE, address)).toList();
  }

  /** Headers carry only what HTTP lets them. */
  private static Map<String, String> headers(String payload) {
    String value = payload.replaceAll("[^\\x20-\\x7e]", "").strip();
    return value.isEmpty()
        ? Map.of()
        : Map.of("Accept-Language", value, "Referer", value, "X-Forwarded-User", value);
  }

  private static String path(String id) {
    return encoded(id).replace("%2F", "/");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
