package dev.afterword.ingest;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.git.PathProblem;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.search.IndexUpdate;
import dev.afterword.search.IndexedDocument;
import dev.afterword.search.IndexedDocument.Dates;
import dev.afterword.search.LibraryIndex;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts the documents of one pass into the index and settles who has which id: of several documents
 * that claim one, the first by path keeps it, the others fall back to their paths, and all of them
 * have a problem that says so.
 */
final class Placement {
  private final LibraryIndex index;
  private final IndexUpdate update;
  private final boolean anew;
  private final List<String> extensions;
  private final Reading reading;
  private final List<PathProblem> withheld = new ArrayList<>();
  private final Set<String> outdated = new HashSet<>();
  private final Set<String> placed = new HashSet<>();

  /** Ids that a document of this pass claimed before it, or claims now, and by which paths. */
  private final Map<String, SortedMap<String, Where>> claims = new HashMap<>();

  /** Reads a document again: from the repository, or from disk what no commit holds. */
  @FunctionalInterface
  interface Reading {
    Placed read(String path, String blob, boolean uncommitted);
  }

  /** A document that was read, whether from disk, and since when what it promises stands there. */
  record Placed(LoadedDocument loaded, boolean uncommitted, Map<String, Dates> dates) {
    private IndexedDocument indexed(Document document) {
      String id = loaded.document().id();
      boolean declared = !id.equals(DocumentReader.idOf(document.path()));
      return new IndexedDocument(document, declared ? id : null, loaded.blob(), uncommitted, dates);
    }
  }

  private record Where(String blob, boolean uncommitted) {}

  /**
   * @param anew whether what the index holds is to be forgotten
   * @param extensions of documents: a file may claim its path without one of them
   */
  Placement(
      LibraryIndex index,
      IndexUpdate update,
      boolean anew,
      List<String> extensions,
      Reading reading) {
    this.index = index;
    this.update = update;
    this.anew = anew;
    this.extensions = extensions;
    this.reading = reading;
  }

  /** What the index holds of that path no longer counts. */
  void outdated(String path, boolean gone) throws IOException {
    outdated.add(path);
    if (!anew) {
      index.byPath(path).ifPresent(old -> claims.computeIfAbsent(claim(old), _ -> new TreeMap<>()));
      claims.computeIfAbsent(DocumentReader.idOf(path), _ -> new TreeMap<>());
      if (gone) {
        update.remove(path);
      }
    }
  }

  void place(Placed read) throws IOException {
    Document document = read.loaded().document();
    if (!document.isVisibleToEveryone()) {
      withhold(document);
      return;
    }
    update.put(read.indexed(document));
    placed.add(document.path());
    claims
        .computeIfAbsent(document.id(), _ -> new TreeMap<>())
        .put(document.path(), new Where(read.loaded().blob(), read.uncommitted()));
  }

  private void withhold(Document document) throws IOException {
    update.remove(document.path());
    Problem why =
        Problem.ofFile(
            "visibility/withheld",
            "visibility: \"%s\" (expected everyone): the document is not served"
                .formatted(document.visibility()));
    withheld.add(new PathProblem(document.path(), why));
  }

  /** Documents that are not served, and why. */
  List<PathProblem> withheld() {
    return List.copyOf(withheld);
  }

  /** Settles the ids that this pass touched. */
  void settle() throws IOException {
    Set<String> shared = anew ? Set.of() : addOthers();
    for (Map.Entry<String, SortedMap<String, Where>> claim : claims.entrySet()) {
      SortedMap<String, Where> claimants = claim.getValue();
      if (claimants.size() > 1 || shared.contains(claim.getKey())) {
        give(claim.getKey(), claimants);
      }
    }
  }

  /**
   * Adds the documents of the index that claim a touched id and were not touched themselves. Who
   * goes by a touched id because its own went to another is settled anew, too: its own id is then
   * touched.
   *
   * @return the ids that documents were added to
   */
  private Set<String> addOthers() {
    Set<String> shared = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(claims.keySet());
    while (!open.isEmpty()) {
      String id = open.removeFirst();
      for (DocumentSummary document : known(id)) {
        String claimed = claim(document);
        SortedMap<String, Where> claimants = claims.get(claimed);
        if (claimants != null && claimed.equals(id)) {
          claimants.put(document.path(), new Where(document.blob(), document.uncommitted()));
          shared.add(id);
        } else if (claimants == null && !document.id().equals(claimed)) {
          claims.put(claimed, new TreeMap<>());
          open.addLast(claimed);
        }
      }
    }
    return shared;
  }

  private List<DocumentSummary> known(String id) {
    List<DocumentSummary> known = new ArrayList<>(index.byDeclaredId(id));
    index.byId(id).ifPresent(known::add);
    extensions.forEach(ending -> index.byPath(id + ending).ifPresent(known::add));
    known.removeIf(document -> outdated.contains(document.path()));
    return known;
  }

  private void give(String id, SortedMap<String, Where> claimants) throws IOException {
    String first = claimants.firstKey();
    for (Map.Entry<String, Where> claimant : claimants.entrySet()) {
      Where where = claimant.getValue();
      Placed read = reading.read(claimant.getKey(), where.blob(), where.uncommitted());
      Document document = read.loaded().document();
      if (!document.isVisibleToEveryone()) {
        // A file on disk may have changed since it was placed.
        withhold(document);
        continue;
      }
      if (claimants.size() > 1) {
        document = settled(document, id, first, claimants);
      }
      update.remove(document.path());
      update.put(read.indexed(document));
    }
  }

  private Document settled(
      Document document, String id, String first, SortedMap<String, Where> claimants) {
    boolean keeps = document.path().equals(first);
    String others =
        String.join(
            ", ",
            claimants.keySet().stream().filter(path -> !path.equals(document.path())).toList());
    Problem why =
        Problem.ofFile(
            "id/duplicate",
            "id: \"%s\" is also that of %s (expected an id of its own): %s"
                .formatted(id, others, keeps ? "kept here" : "this document goes by its path"));
    return keeps ? document.withProblem(why) : document.renamed(fallback(document, id), why);
  }

  /** The path without its extension, unless another document goes by it or could. */
  private String fallback(Document document, String id) {
    String byPath = DocumentReader.idOf(document.path());
    boolean free =
        !byPath.equals(id)
            && claims.getOrDefault(byPath, Collections.emptySortedMap()).isEmpty()
            && !isHeld(byPath)
            && extensions.stream()
                .map(ending -> byPath + ending)
                .noneMatch(path -> !path.equals(document.path()) && exists(path));
    return free ? byPath : document.path();
  }

  private boolean isHeld(String id) {
    return !anew
        && index
            .byId(id)
            .filter(holder -> claim(holder).equals(id) && !outdated.contains(holder.path()))
            .isPresent();
  }

  private boolean exists(String path) {
    return placed.contains(path)
        || (!anew && !outdated.contains(path) && index.byPath(path).isPresent());
  }

  private static String claim(DocumentSummary document) {
    String declared = document.declaredId();
    return declared == null ? DocumentReader.idOf(document.path()) : declared;
  }
}
