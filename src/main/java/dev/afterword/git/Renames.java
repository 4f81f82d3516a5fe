package dev.afterword.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Finds which added file is which removed one: first those with the same content, then those that
 * are alike by half, as git does. The effort is bounded: past {@link #MOST_COMPARISONS} only files
 * of the same name are compared.
 */
final class Renames {
  private static final int ALIKE = 50;
  private static final int MOST_COMPARISONS = 2_500;
  private static final int LARGEST = 1 << 20;
  private static final String EMPTY_BLOB = BlobId.of(new byte[0]);

  private final ObjectReader reader;
  private final SortedMap<String, String> added;
  private final SortedMap<String, String> removed;
  private final Map<String, String> previous = new LinkedHashMap<>();
  private final Map<String, Optional<SimilarityIndex>> indexes = new LinkedHashMap<>();

  private Renames(ObjectReader reader, Map<String, String> added, Map<String, String> removed) {
    this.reader = reader;
    this.added = new TreeMap<>(added);
    this.removed = new TreeMap<>(removed);
  }

  /** New path → previous path, of the files that moved; both maps are path → blob. */
  static Map<String, String> among(
      ObjectReader reader, Map<String, String> added, Map<String, String> removed) {
    if (added.isEmpty() || removed.isEmpty()) {
      return Map.of();
    }
    Renames renames = new Renames(reader, added, removed);
    renames.pairSameContent();
    renames.pairAlike();
    return renames.previous;
  }

  private void pairSameContent() {
    Map<String, List<String>> removedByBlob = new LinkedHashMap<>();
    removed.forEach(
        (path, blob) -> removedByBlob.computeIfAbsent(blob, b -> new ArrayList<>()).add(path));
    for (Map.Entry<String, String> file : Map.copyOf(added).entrySet()) {
      List<String> candidates = removedByBlob.getOrDefault(file.getValue(), List.of());
      if (!candidates.isEmpty() && !file.getValue().equals(EMPTY_BLOB)) {
        String from =
            candidates.stream()
                .filter(path -> name(path).equals(name(file.getKey())))
                .findFirst()
                .orElse(candidates.getFirst());
        candidates.remove(from);
        pair(from, file.getKey());
      }
    }
  }

  private void pairAlike() {
    List<Candidate> candidates = new ArrayList<>();
    boolean few = (long) added.size() * removed.size() <= MOST_COMPARISONS;
    Map<String, List<String>> removedByName = new LinkedHashMap<>();
    removed
        .keySet()
        .forEach(
            path -> removedByName.computeIfAbsent(name(path), n -> new ArrayList<>()).add(path));
    added.forEach((to, blob) -> {
      for (String from : few ? removed.keySet() : removedByName.getOrDefault(name(to), List.of())) {
        int score = score(removed.getOrDefault(from, EMPTY_BLOB), blob);
        if (score >= ALIKE) {
          candidates.add(new Candidate(from, to, score));
        }
      }
    });
    candidates.sort(Comparator.comparingInt(Candidate::score).reversed());
    Set<String> used = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!used.contains("-" + candidate.from) && used.add("+" + candidate.to)) {
        used.add("-" + candidate.from);
        pair(candidate.from, candidate.to);
      }
    }
  }

  private record Candidate(String from, String to, int score) {}

  private void pair(String from, String to) {
    previous.put(to, from);
    removed.remove(from);
    added.remove(to);
  }

  private int score(String oneBlob, String otherBlob) {
    Optional<SimilarityIndex> one = index(oneBlob);
    Optional<SimilarityIndex> other = index(otherBlob);
    return one.isPresent() && other.isPresent() ? one.get().score(other.get(), 100) : 0;
  }

  private Optional<SimilarityIndex> index(String blob) {
    return indexes.computeIfAbsent(blob, this::readIndex);
  }

  /** Nothing for a file that is missing, damaged, empty or large: it is then no candidate. */
  private Optional<SimilarityIndex> readIndex(String blob) {
    try {
      ObjectLoader loader = reader.open(ObjectId.fromString(blob), Constants.OBJ_BLOB);
      return loader.getSize() == 0 || loader.getSize() > LARGEST
          ? Optional.empty()
          : Optional.of(SimilarityIndex.create(loader));
    } catch (IOException | SimilarityIndex.TableFullException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
