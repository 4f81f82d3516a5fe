package dev.afterword.proposal;

import java.util.Locale;

/** How far a proposal has come. */
public enum ProposalStatus {
  /** Its author is still writing: a document, the branch or the newest commit says so. */
  DRAFT,
  OPEN;

  /** The name used in pages and JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
