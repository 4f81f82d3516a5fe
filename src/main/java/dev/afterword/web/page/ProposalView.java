package dev.afterword.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways to look at a proposed document. */
public enum ProposalView {
  PREVIEW("Preview"),
  DIFFERENCE("Difference"),
  SIDE_BY_SIDE("Side by side"),
  SOURCE("Source"),
  FINDINGS("Findings"),
  DISCUSSION("Discussion");

  private final String text;

  ProposalView(String text) {
    this.text = text;
  }

  /** What the link to it reads. */
  public String text() {
    return text;
  }

  /** The name in addresses: {@code side-by-side}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ProposalView> of(String label) {
    return Arrays.stream(values()).filter(view -> view.label().equals(label)).findFirst();
  }
}
