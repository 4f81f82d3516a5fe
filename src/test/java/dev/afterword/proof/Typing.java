package dev.afterword.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a search box asks for while readers type, key by key: of four texts two are words of a
 * title, one is a field and a value, one is a word and the beginning of a service.
 */
public final class Typing {
  private final long seed;
  private final int documents;
  private final SplittableRandom random;

  public Typing(long seed, int documents) {
    this.seed = seed;
    this.documents = documents;
    this.random = new SplittableRandom(seed);
  }

  /** So many addresses, relative to the server's. */
  public List<String> addresses(int count) {
    List<String> addresses = new ArrayList<>(count);
    for (int turn = 0; addresses.size() < count; turn++) {
      String text = text(turn % 4);
      for (int typed = 1; typed <= text.length() && addresses.size() < count; typed++) {
        String encoded = URLEncoder.encode(text.substring(0, typed), StandardCharsets.UTF_8);
        addresses.add("api/v1/suggest?q=" + encoded);
      }
    }
    return addresses;
  }

  private String text(int turn) {
    return switch (turn) {
      case 0, 1 -> titleWords();
      case 2 -> "tag:tag-" + random.nextInt(300);
      default -> Words.any(random) + " service-" + random.nextInt(60);
    };
  }

  /** Two neighbouring words of some title. */
  private String titleWords() {
    String text = MadeDocument.of(seed, random.nextInt(documents), 0).text();
    int start = text.indexOf("title:") + "title:".length();
    String[] words = text.substring(start, text.indexOf('\n', start)).strip().split("\\s+");
    int at = random.nextInt(Math.max(1, words.length - 1));
    return words[at] + (at + 1 < words.length ? " " + words[at + 1] : "");
  }
}
