package dev.afterword.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The different wordings of all items. Their words are numbered from the rarest on, and stand in
 * that order.
 *
 * @param ofItem the wording of each item
 * @param documents in how many documents each wording occurs
 * @param frequencies how many wordings have each word
 */
record Wordings(int[] ofItem, int[] documents, int[] starts, int[] words, int[] frequencies) {

  int count() {
    return documents.length;
  }

  static Wordings of(int[] itemStarts, int[] itemWords, int[] documentOf) {
    int items = documentOf.length;
    int[] ofItem = new int[items];
    int[] documents = new int[items];
    int[] lastDocument = new int[items];
    int[] starts = new int[items + 1];
    int[] words = new int[itemWords.length];
    Map<Long, Integer> known = new HashMap<>();
    for (int item = 0; item < items; item++) {
      long key = key(itemWords, itemStarts[item], itemStarts[item + 1]);
      int wording = known.computeIfAbsent(key, _ -> known.size());
      ofItem[item] = wording;
      if (wording == known.size() - 1 && documents[wording] == 0) {
        int length = itemStarts[item + 1] - itemStarts[item];
        System.arraycopy(itemWords, itemStarts[item], words, starts[wording], length);
        starts[wording + 1] = starts[wording] + length;
      }
      if (documents[wording] == 0 || lastDocument[wording] != documentOf[item]) {
        documents[wording]++;
        lastDocument[wording] = documentOf[item];
      }
    }
    int count = known.size();
    return ranked(
        ofItem,
        Arrays.copyOf(documents, count),
        Arrays.copyOf(starts, count + 1),
        Arrays.copyOf(words, starts[count]));
  }

  private static long key(int[] words, int from, int to) {
    long key = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      key = (key ^ words[i]) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 32;
    }
    return key;
  }

  private static Wordings ranked(int[] ofItem, int[] documents, int[] starts, int[] words) {
    int[] distinct = distinct(words);
    int[] frequencies = new int[distinct.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = Arrays.binarySearch(distinct, words[i]);
      frequencies[words[i]]++;
    }
    long[] byFrequency = new long[distinct.length];
    for (int word = 0; word < distinct.length; word++) {
      byFrequency[word] = (long) frequencies[word] << Integer.SIZE | word;
    }
    Arrays.sort(byFrequency);
    int[] rank = new int[distinct.length];
    for (int i = 0; i < rank.length; i++) {
      rank[(int) byFrequency[i]] = i;
      frequencies[i] = (int) (byFrequency[i] >>> Integer.SIZE);
    }
    for (int i = 0; i < words.length; i++) {
      words[i] = rank[words[i]];
    }
    for (int wording = 0; wording < documents.length; wording++) {
      Arrays.sort(words, starts[wording], starts[wording + 1]);
    }
    return new Wordings(ofItem, documents, starts, words, frequencies);
  }

  private static int[] distinct(int[] words) {
    int[] all = words.clone();
    Arrays.sort(all);
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[size++] = all[i];
      }
    }
    return Arrays.copyOf(all, size);
  }
}
