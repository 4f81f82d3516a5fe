package dev.afterword.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the names that a library knows, of services, causes and tags, in any text: {@code
 * checkout-api} in {@code job="checkout_api"}, in {@code CheckoutApiDown} and in "the Checkout
 * API". Over one reader.
 */
final class NamesInText {
  private static final List<FacetField> FIELDS =
      List.of(FacetField.SERVICE, FacetField.CAUSE, FacetField.TAG);

  /** Names of more parts are not looked for: they do not stand in alerts. */
  private static final int MOST_PARTS = 8;

  private static final int SHORTEST = 2;

  private final DirectoryReader reader;

  NamesInText(DirectoryReader reader) {
    this.reader = reader;
  }

  /** What was found, in the order of the text, as the index writes it: in lower case. */
  Map<FacetField, List<String>> of(String text) throws IOException {
    List<String> parts = parts(text);
    Map<FacetField, List<String>> found = new TreeMap<>();
    for (FacetField field : FIELDS) {
      found.put(field, List.copyOf(in(parts, known(field))));
    }
    return found;
  }

  private static Collection<String> in(List<String> parts, Map<String, List<String>> known) {
    Set<String> found = new LinkedHashSet<>();
    for (int from = 0; from < parts.size(); from++) {
      StringBuilder stretch = new StringBuilder();
      int last = Math.min(parts.size(), from + MOST_PARTS);
      for (int at = from; at < last; at++) {
        stretch.append(parts.get(at));
        found.addAll(known.getOrDefault(stretch.toString(), List.of()));
      }
    }
    return found;
  }

  /** Names by their letters and digits alone; those that differ in a hyphen only have the same. */
  private Map<String, List<String>> known(FacetField field) throws IOException {
    Map<String, List<String>> known = new HashMap<>();
    Terms terms = MultiTerms.getTerms(reader, field.label());
    if (terms == null) {
      return known;
    }
    TermsEnum names = terms.iterator();
    for (BytesRef term = names.next(); term != null; term = names.next()) {
      String name = term.utf8ToString();
      String bare = String.join("", parts(name));
      if (bare.length() >= SHORTEST && bare.chars().anyMatch(Character::isLetter)) {
        known.computeIfAbsent(bare, _ -> new ArrayList<>()).add(name);
      }
    }
    return known;
  }

  /** The words of a text, those with capitals within in parts, in lower case. */
  private static List<String> parts(String text) {
    char[] all = text.toCharArray();
    List<String> parts = new ArrayList<>();
    int start = -1;
    for (int at = 0; at <= all.length; ) {
      int c = at < all.length ? Character.codePointAt(all, at) : -1;
      boolean inside = c >= 0 && WordTokenizer.isWordChar(c);
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        for (int[] part : Humps.of(all, start, at)) {
          parts.add(text.substring(part[0], part[1]).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
      at += c < 0 ? 1 : Character.charCount(c);
    }
    return parts;
  }
}
