package dev.afterword.proposal;

import dev.afterword.domain.CommitRecord;
import dev.afterword.domain.Document;
import dev.afterword.domain.Status;
import dev.afterword.git.ProposedBranch;
import dev.afterword.git.ProposedBranch.Change;
import dev.afterword.ingest.Documents;
import dev.afterword.ingest.Library;
import dev.afterword.ingest.LoadedDocument;
import dev.afterword.lint.Finding;
import dev.afterword.lint.Linter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of proposals by the settings of the library.
 *
 * @param documents of the library
 * @param linter by the library's levels
 * @param library into which they are proposed
 */
record ProposalReading(Documents documents, Linter linter, Library library) {
  private static final int MOST_DOCUMENTS = 20;
  private static final int MOST_FINDINGS = 200;
  private static final int LONGEST_LINE = 300;
  private static final Duration MOST_TIME = Duration.ofSeconds(2);
  private static final Pattern DRAFT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:wip|draft)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

  /** Reads a branch; what takes too long is left out, and counted. */
  Proposal read(ProposedBranch branch) {
    long end = System.nanoTime() + MOST_TIME.toNanos();
    List<ProposedDocument> read = new ArrayList<>();
    int withheld = 0;
    int looked = 0;
    for (Change change : branch.changes()) {
      if (looked == MOST_DOCUMENTS || (looked > 0 && System.nanoTime() > end)) {
        break;
      }
      looked++;
      Optional<ProposedDocument> document =
          versions(change).map(both -> document(branch, change, both));
      document.ifPresent(read::add);
      withheld += document.isPresent() ? 0 : 1;
    }
    return new Proposal(
        branch,
        title(branch, read),
        status(branch, read),
        read,
        withheld,
        branch.changeCount() - looked);
  }

  /** A branch of which nothing was read yet. */
  static Proposal unread(ProposedBranch branch) {
    return new Proposal(
        branch,
        title(branch, List.of()),
        status(branch, List.of()),
        List.of(),
        0,
        branch.changeCount());
  }

  /** A document before and after; empty when either is not for everyone, or what is served now. */
  Optional<Versions> versions(Change change) {
    Optional<LoadedDocument> before = version(change.previousPath(), change.previousBlob());
    Optional<LoadedDocument> after = version(change.path(), change.blob());
    boolean hidden =
        (change.previousBlob() != null && before.isEmpty())
            || (change.blob() != null && after.isEmpty())
            || change.served().stream()
                .anyMatch(blob -> documents.version(change.path(), blob).isEmpty());
    return hidden
        ? Optional.empty()
        : Optional.of(new Versions(before.orElse(null), after.orElse(null)));
  }

  private Optional<LoadedDocument> version(@Nullable String path, @Nullable String blob) {
    return path == null || blob == null ? Optional.empty() : documents.version(path, blob);
  }

  private @Nullable ProposedDocument document(
      ProposedBranch branch, Change change, Versions versions) {
    LoadedDocument after = versions.after();
    LoadedDocument shown = after == null ? versions.before() : after;
    if (shown == null) {
      return null;
    }
    Document document = shown.document();
    List<Finding> all = after == null ? List.of() : findings(branch, change.path(), after);
    List<Finding> findings = all.subList(0, Math.min(MOST_FINDINGS, all.size()));
    return new ProposedDocument(
        change,
        document.id(),
        document.title(),
        document.kind(),
        document.status(),
        findings,
        lines(shown, findings));
  }

  private static Map<Integer, String> lines(LoadedDocument loaded, List<Finding> findings) {
    List<String> body = loaded.parsed().body().lines().toList();
    Map<Integer, String> lines = new HashMap<>();
    for (Finding finding : findings) {
      int at = finding.line() - loaded.parsed().bodyLine();
      if (at >= 0 && at < body.size() && !finding.text().isEmpty()) {
        String line = body.get(at).strip();
        lines.put(finding.line(), line.substring(0, Math.min(LONGEST_LINE, line.length())));
      }
    }
    return lines;
  }

  private List<Finding> findings(ProposedBranch branch, String path, LoadedDocument loaded) {
    return loaded.isReadable()
        ? linter.lint(path, loaded.bytes(), new ProposedLibrary(library, branch.tip()))
        : linter.problems(path, loaded.document().problems());
  }

  private static String title(ProposedBranch branch, List<ProposedDocument> documents) {
    List<ProposedDocument> added =
        documents.stream().filter(document -> document.change().isNew()).toList();
    if (added.size() == 1) {
      return added.getFirst().title();
    }
    if (documents.size() == 1 && branch.changeCount() == 1) {
      return documents.getFirst().title();
    }
    String subject = branch.commits().getLast().subject();
    return subject.isBlank() ? branch.name() : subject;
  }

  private static ProposalStatus status(ProposedBranch branch, List<ProposedDocument> documents) {
    CommitRecord newest = branch.commits().getFirst();
    boolean draft =
        DRAFT.matcher(branch.name()).find()
            || DRAFT.matcher(newest.subject()).find()
            || documents.stream().anyMatch(document -> document.status() == Status.DRAFT);
    return draft ? ProposalStatus.DRAFT : ProposalStatus.OPEN;
  }
}
