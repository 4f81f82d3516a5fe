package dev.afterword.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What readers ask a library made by {@link LibraryGenerator}. Of 20 requests 14 are searches as
 * JSON: six for one to three words, two each for a phrase, a prefix, a tag and a range of dates or
 * severities; six are for pages: three documents, two searches, and the home page.
 */
public final class QueryMix {
  private final long seed;
  private final int documents;
  private final SplittableRandom random;

  public QueryMix(long seed, int documents) {
    this.seed = seed;
    this.documents = documents;
    this.random = new SplittableRandom(seed);
  }

  /** So many addresses, relative to the server's. */
  public List<String> addresses(int count) {
    List<String> addresses = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      addresses.add(address(i % 20));
    }
    return addresses;
  }

  private String address(int turn) {
    return switch (turn) {
      case 0, 1, 2, 3, 4, 5 -> json(words(1 + turn % 3));
      case 6, 7 -> json(phrase());
      case 8, 9 -> json(Words.any(random).substring(0, 2) + "*");
      case 10, 11 -> json("tag:tag-" + random.nextInt(300) + " " + words(1));
      case 12 -> json("severity:SEV1..SEV2 " + words(1));
      case 13 -> json("started>=2012-0" + (1 + random.nextInt(9)) + " " + words(1));
      case 14, 15, 16 -> "postmortems/" + encoded(document().path().replaceAll("\\.md$", ""));
      case 17, 18 -> "search?q=" + encoded(words(2));
      default -> "";
    };
  }

  private static String json(String query) {
    return "api/v1/search?q=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder(Words.any(random));
    for (int i = 1; i < count; i++) {
      words.append(' ').append(Words.any(random));
    }
    return words.toString();
  }

  /** Two words that stand side by side in some document. */
  private String phrase() {
    String text = document().text();
    String[] words = text.substring(text.indexOf("## Root cause") + 13).strip().split("\\s+");
    int at = random.nextInt(100);
    return "\"" + words[at] + " " + words[at + 1] + "\"";
  }

  private MadeDocument document() {
    return MadeDocument.of(seed, random.nextInt(documents), 0);
  }
}
