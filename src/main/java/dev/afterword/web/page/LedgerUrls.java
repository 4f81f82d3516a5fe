package dev.afterword.web.page;

import dev.afterword.search.ImprovementRequest;
import dev.afterword.search.LedgerRequest;
import java.util.ArrayList;
import java.util.List;

/** The addresses of action items and of what they lead to. */
public final class LedgerUrls {
  private LedgerUrls() {}

  public static String actions() {
    return "/actions";
  }

  /** The action items of that question; what is as usual is left out. */
  public static String actions(ActionsAsked asked) {
    LedgerRequest request = asked.request();
    List<String> parts = wanted(request);
    if (request.group() != null) {
      parts.add(Urls.parameter("group", request.group().label()));
    }
    if (asked.view() != ActionsAsked.View.TABLE) {
      parts.add(Urls.parameter("view", asked.view().label()));
    }
    if (request.page() > 1) {
      parts.add(Urls.parameter("page", Integer.toString(request.page())));
    }
    if (request.size() != ActionsAsked.usualSize(request.group())) {
      parts.add(Urls.parameter("size", Integer.toString(request.size())));
    }
    return Urls.queried(actions(), parts);
  }

  /** As a list. */
  public static String actions(LedgerRequest request) {
    return Urls.queried(actions(), wanted(request));
  }

  /** All action items of that question as a file with that ending: {@code csv}. */
  public static String actionsFile(String ending, LedgerRequest request) {
    return Urls.queried(actions() + "." + ending, wanted(request));
  }

  /** A page of them as JSON. */
  public static String actionsJson(LedgerRequest request) {
    return Urls.queried("/api/v1/actions", wanted(request));
  }

  private static List<String> wanted(LedgerRequest request) {
    List<String> parts = new ArrayList<>();
    if (!request.text().isBlank()) {
      parts.add(Urls.parameter("q", request.text()));
    }
    request
        .filters()
        .forEach(
            (field, values) -> values.forEach(v -> parts.add(Urls.parameter(field.label(), v))));
    if (request.improvement() != null) {
      parts.add(Urls.parameter("improvement", request.improvement()));
    }
    if (request.document() != null) {
      parts.add(Urls.parameter("document", request.document()));
    }
    return parts;
  }

  /** The page of one action item, where it is changed. */
  public static String action(String document, String action) {
    return actions() + "/" + Urls.path(document) + "/" + Urls.encode(action);
  }

  public static String improvements() {
    return "/improvements";
  }

  public static String improvements(ImprovementRequest request) {
    List<String> parts = new ArrayList<>();
    if (!request.text().isBlank()) {
      parts.add(Urls.parameter("q", request.text()));
    }
    request.progress().stream()
        .sorted()
        .forEach(one -> parts.add(Urls.parameter("state", one.label())));
    if (request.page() > 1) {
      parts.add(Urls.parameter("page", Integer.toString(request.page())));
    }
    if (request.size() != ImprovementsPage.SIZE) {
      parts.add(Urls.parameter("size", Integer.toString(request.size())));
    }
    return Urls.queried(improvements(), parts);
  }

  /** What action items ask for that leads to no improvement. */
  public static String ideas() {
    return "/ideas";
  }

  static String ideas(int page) {
    return Urls.paged(ideas(), page);
  }

  /** An improvement by its id, which may hold slashes and {@code #}. */
  public static String improvement(String id) {
    return improvements() + "/" + Urls.path(id);
  }
}
