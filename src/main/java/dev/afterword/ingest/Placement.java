package dev.afterword.ingest;

import dev.afterword.domain.Document;
import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Problem;
import dev.afterword.git.PathProblem;
import dev.afterword.markdown.DocumentReader;
import dev.afterword.search.IndexUpdate;
import dev.afterword.search.IndexedDocument;
import dev.afterword.search.LibraryIndex;
import java.io.IOException;
import java.util.ArrayList;
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

  /** Ids that a document of this pass claimed before it, or claims now, and by which paths. */
  private final Map<String, SortedMap<String, Where>> claims = new HashMap<>();

  /** Reads a document again: from the repository, or from disk what no commit holds. */
  @FunctionalInterface
  interface Reading {
    Placed read(String path, String blob, boolean uncommitted);
  }

  /** A document that was read, and whether from disk. */
  record Placed(LoadedDocument loaded, boolean uncommitted) {
    private IndexedDocument indexed(Document document) {
      String id = loaded.document().id();
      boolean declared = !id.equals(DocumentReader.idOf(document.path()));
      return new IndexedDocument(document, declared ? id : null, loaded.blob(), uncommitted);
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
      if (gone) {
        update.remove(path);
      }
    }
  }

  void place(Placed placed) throws IOException {
    Document document = placed.loaded().document();
    if (!document.isVisibleToEveryone()) {
      withhold(document);
      return;
    }
    update.put(placed.indexed(document));
    claims
        .computeIfAbsent(document.id(), _ -> new TreeMap<>())
        .put(document.path(), new Where(placed.loaded().blob(), placed.uncommitted()));
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
    for (Map.Entry<String, SortedMap<String, Where>> claim : claims.entrySet()) {
      SortedMap<String, Where> claimants = claim.getValue();
      boolean others = !anew && addOthers(claim.getKey(), claimants);
      if (claimants.size() > 1 || others) {
        give(claim.getKey(), claimants);
      }
    }
  }

  /** Adds the documents of the index that claim an id and were not touched. */
  private boolean addOthers(String id, SortedMap<String, Where> claimants) {
    List<DocumentSummary> known = new ArrayList<>(index.byDeclaredId(id));
    index.byId(id).ifPresent(known::add);
    extensions.forEach(ending -> index.byPath(id + ending).ifPresent(known::add));
    boolean found = false;
    for (DocumentSummary document : known) {
      if (claim(document).equals(id) && !outdated.contains(document.path())) {
        claimants.put(document.path(), new Where(document.blob(), document.uncommitted()));
        found = true;
      }
    }
    return found;
  }

  private void give(String id, SortedMap<String, Where> claimants) throws IOException {
    String first = claimants.firstKey();
    for (Map.Entry<String, Where> claimant : claimants.entrySet()) {
      Where where = claimant.getValue();
      Placed placed = reading.read(claimant.getKey(), where.blob(), where.uncommitted());
      Document document = placed.loaded().document();
      if (claimants.size() > 1) {
        document = settled(document, id, first, claimants);
      }
      update.remove(document.path());
      update.put(placed.indexed(document));
    }
  }

  private Document settled(
      Document document, String id, String first, SortedMap<String, Where> claimants) {
    boolean keeps = document.path().equals(first);
    String others = String.join(", ", claimants.keySet().stream().filter(path -> !path.equals(document.path())).toList());
    Problem why =
        Problem.ofFile(
            "id/duplicate",
            "id: \"%s\" is also that of %s (expected an id of its own): %s"
                .formatted(id, others, keeps ? "kept here" : "this document goes by its path"));
    return keeps ? document.withProblem(why) : document.renamed(fallback(document, id), why);
  }

  private String fallback(Document document, String id) {
    String byPath = DocumentReader.idOf(document.path());
    boolean free = !byPath.equals(id) && !claims.containsKey(byPath) && (anew || index.byId(byPath).isEmpty());
    return free ? byPath : document.path();
  }

  private static String claim(DocumentSummary document) {
    String declared = document.declaredId();
    return declared == null ? DocumentReader.idOf(document.path()) : declared;
  }
}
