package dev.afterword.web.page;

import dev.afterword.domain.Kind;
import dev.afterword.search.FacetField;
import dev.afterword.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses of the site: every link is built here. */
public final class Urls {
  /** What has a page for each value and one that lists them all. */
  public static final List<FacetField> CATALOGS =
      List.of(FacetField.SERVICE, FacetField.TEAM, FacetField.CAUSE, FacetField.TAG);

  /** How many hits a page of results has unless the address says otherwise. */
  public static final int PAGE_SIZE = 10;

  private Urls() {}

  public static String home() {
    return "/";
  }

  public static String search() {
    return "/search";
  }

  /** The results of that search; what is as usual is left out. */
  public static String search(SearchRequest request) {
    List<String> parts = wanted(request);
    if (request.sort() != SearchRequest.Sort.RELEVANCE) {
      parts.add(parameter("sort", request.sort().name().toLowerCase(Locale.ROOT)));
    }
    if (request.page() > 1) {
      parts.add(parameter("page", Integer.toString(request.page())));
    }
    if (request.size() != PAGE_SIZE) {
      parts.add(parameter("size", Integer.toString(request.size())));
    }
    return queried(search(), parts);
  }

  static String queried(String address, List<String> parts) {
    return parts.isEmpty() ? address : address + "?" + String.join("&", parts);
  }

  /** What is looked for, whatever the order and the page. */
  private static List<String> wanted(SearchRequest request) {
    List<String> parts = new ArrayList<>();
    if (!request.text().isBlank()) {
      parts.add(parameter("q", request.text()));
    }
    request
        .filters()
        .forEach((facet, values) -> values.forEach(v -> parts.add(parameter(facet.label(), v))));
    if (request.from() != null) {
      parts.add(parameter("from", request.from().toString()));
    }
    if (request.to() != null) {
      parts.add(parameter("to", request.to().toString()));
    }
    return parts;
  }

  /** Everything that has that value: all of a service, of a tag. */
  public static String search(FacetField field, String value) {
    return search(
        new SearchRequest(
            "",
            Map.of(field, List.of(value)),
            null,
            null,
            SearchRequest.Sort.RELEVANCE,
            1,
            PAGE_SIZE));
  }

  /** All incidents that have all those values. */
  static String incidents(Map<FacetField, String> values) {
    Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
    values.forEach((field, value) -> filters.put(field, List.of(value)));
    filters.put(
        FacetField.KIND,
        Arrays.stream(Kind.values()).filter(Kind::isIncident).map(Kind::label).toList());
    return search(
        new SearchRequest("", filters, null, null, SearchRequest.Sort.RELEVANCE, 1, PAGE_SIZE));
  }

  /** The list of all services, teams, causes or tags. */
  public static String catalog(FacetField field) {
    return "/" + field.label() + "s";
  }

  static String catalog(FacetField field, int page) {
    return paged(catalog(field), page);
  }

  /** The page of a service, team, cause or tag; a search for one whose name fits no address. */
  public static String catalog(FacetField field, String name) {
    return hasPage(name) ? catalog(field) + "/" + path(name) : search(field, name);
  }

  static String catalog(FacetField field, String name, int page) {
    return paged(catalog(field, name), page);
  }

  /** Whether a name can stand in the path of an address: dots and empty segments cannot. */
  public static boolean hasPage(String name) {
    return name.codePoints().noneMatch(Character::isISOControl)
        && Arrays.stream(name.split("/", -1))
            .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
  }

  /** A past incident, step by step. */
  public static String replay(String id) {
    return "/replay/" + path(id);
  }

  /** The documents that refer to the one with that id and path. */
  public static String citing(String id, String path) {
    return search(SearchRequest.of("cites:\"%s\" OR cites:\"%s\"".formatted(id, path)));
  }

  public static String document(String id) {
    return "/postmortems/" + path(id);
  }

  /** A section of a document. */
  public static String section(String id, String anchor) {
    return document(id) + "#" + encode(anchor);
  }

  /**
   * Where the versions of a document are compared; takes the commits {@code from} and {@code to}.
   */
  public static String difference(String id) {
    return "/difference/" + path(id);
  }

  public static String difference(String id, String from, String to) {
    return difference(id) + "?" + parameter("from", from) + "&" + parameter("to", to);
  }

  public static String proposals() {
    return "/proposals";
  }

  /** A proposal by its id, the short name of its branch. */
  public static String proposal(String id) {
    return "/proposals/" + path(id);
  }

  /** One of a proposal's documents. */
  public static String proposal(String id, ProposalView view, String filePath) {
    return proposal(id)
        + "?"
        + parameter("view", view.label())
        + "&"
        + parameter("document", filePath);
  }

  /** An image that a proposal brings. */
  public static String proposedImage(String id, String filePath) {
    return raw(filePath) + "?" + parameter("proposal", id);
  }

  /** A file of the library as it is stored. */
  public static String raw(String filePath) {
    return "/raw/" + path(filePath);
  }

  public static String documents(int page) {
    return paged("/documents", page);
  }

  public static String problems(int page) {
    return paged("/problems", page);
  }

  public static String help() {
    return "/help";
  }

  /** Takes a POST of {@code theme} and {@code back}. */
  public static String theme() {
    return "/theme";
  }

  public static String feed() {
    return "/feed.atom";
  }

  /** The newest documents that such a search finds. */
  public static String feed(SearchRequest request) {
    List<String> parts = wanted(request);
    return queried(feed(), parts);
  }

  public static String write() {
    return "/write";
  }

  public static String propose() {
    return "/write/propose";
  }

  /** Where a document is edited: in a proposal, or for a new one. */
  public static String edit(String filePath, @Nullable String branch) {
    return write()
        + "?"
        + parameter("path", filePath)
        + (branch == null ? "" : "&" + parameter("branch", branch));
  }

  public static String asset(String fingerprintedName) {
    return "/assets/" + encode(fingerprintedName);
  }

  static String paged(String address, int page) {
    return page == 1 ? address : address + "?" + parameter("page", Integer.toString(page));
  }

  static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Slashes stay; all else that is not plain is percent-encoded. */
  static String path(String segments) {
    return Arrays.stream(segments.split("/", -1))
        .map(Urls::encode)
        .collect(Collectors.joining("/"));
  }

  static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
