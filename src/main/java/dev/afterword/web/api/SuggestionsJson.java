package dev.afterword.web.api;

import dev.afterword.config.SharedSearch;
import dev.afterword.search.SearchRequest;
import dev.afterword.search.Suggestion;
import dev.afterword.web.page.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ways to go on with a query, the likeliest first. */
public record SuggestionsJson(List<EntryJson> suggestions) {

  /**
   * @param shared those whose name has the text come first; all for a blank one
   */
  public static SuggestionsJson of(
      String text, List<SharedSearch> shared, List<Suggestion> found, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<EntryJson> all = new ArrayList<>();
    shared.stream()
        .filter(search -> search.name().toLowerCase(Locale.ROOT).contains(wanted))
        .map(EntryJson::of)
        .forEach(all::add);
    found.stream().map(EntryJson::of).forEach(all::add);
    return new SuggestionsJson(all.stream().limit(most).toList());
  }

  /**
   * One of them.
   *
   * @param field whose value it is, null where it is none
   * @param query what the text becomes, null where an address is to be opened
   * @param href the address, null where the text goes on
   * @param count how many documents have the value, null where it is none
   */
  public record EntryJson(
      String kind,
      String text,
      @Nullable String field,
      @Nullable String query,
      @Nullable String href,
      @Nullable Long count) {

    static EntryJson of(SharedSearch it) {
      String href = Urls.search(SearchRequest.of(it.query()));
      return new EntryJson("search", it.name(), null, it.query(), href, null);
    }

    static EntryJson of(Suggestion suggestion) {
      return switch (suggestion) {
        case Suggestion.Field it ->
            new EntryJson("field", it.name() + ":", null, it.query(), null, null);
        case Suggestion.Value it ->
            new EntryJson("value", it.value(), it.field().label(), it.query(), null, it.count());
        case Suggestion.Title it ->
            new EntryJson("title", it.title(), null, null, Urls.document(it.id()), null);
      };
    }
  }
}
