package dev.afterword.proof;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A made-up vocabulary whose words are as unevenly common as those of a natural language. */
final class Words {
  /** Different words; the corpus of real postmortems has about as many for its size. */
  static final int COUNT = 50_000;

  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pra", "que", "ri", "sto", "tu",
    "va", "we", "xi", "yo", "zu", "blen", "cra", "drin", "flo", "gri", "plu", "sho", "tre", "vlan",
    "wor", "ter", "den"
  };

  private static final String[] WORDS =
      IntStream.range(0, COUNT).mapToObj(Words::made).toArray(String[]::new);

  private Words() {}

  /** The word of that rank, from 0: always the same. */
  static String word(int rank) {
    return WORDS[rank];
  }

  private static String made(int rank) {
    StringBuilder word = new StringBuilder();
    int left = rank + SYLLABLES.length;
    while (left > 0) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
      left /= SYLLABLES.length;
    }
    return word.toString();
  }

  /** A rank by Zipf's law with exponent 1: each word half as often as the one of half its rank. */
  static int rank(RandomGenerator random) {
    return (int) Math.pow(COUNT, random.nextDouble()) - 1;
  }

  static String any(RandomGenerator random) {
    return word(rank(random));
  }

  /** So many words in sentences of a dozen, the first one large. */
  static String text(RandomGenerator random, int words) {
    StringBuilder text = new StringBuilder(words * 7);
    boolean begins = true;
    for (int i = 1; i <= words; i++) {
      String word = any(random);
      text.append(begins ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      begins = i % 12 == 0 || i == words;
      text.append(begins ? ". " : " ");
    }
    return text.toString().strip();
  }
}
