package dev.afterword.web;

import dev.afterword.git.Content;
import dev.afterword.git.LibraryException;
import dev.afterword.ingest.Library;
import dev.afterword.proposal.Proposal;
import java.util.Optional;

/** Files beside the documents of a proposal, at its newest commit. */
record ProposedFiles(Library library) {
  private static final int LARGEST = 32 << 20;

  /** A file that is no document; empty when there is none, or when its name is hidden. */
  Optional<byte[]> read(Proposal proposal, String path) {
    return content(proposal, path, LARGEST)
        .filter(Content.Whole.class::isInstance)
        .map(content -> ((Content.Whole) content).bytes());
  }

  boolean has(Proposal proposal, String path) {
    return content(proposal, path, 1)
        .filter(content -> !(content instanceof Content.Unreadable))
        .isPresent();
  }

  private Optional<Content> content(Proposal proposal, String path, int most) {
    if (path.startsWith(".") || path.contains("/.")) {
      return Optional.empty();
    }
    try {
      return library.file(proposal.branch().tip(), path, most);
    } catch (LibraryException e) {
      return Optional.empty();
    }
  }
}
