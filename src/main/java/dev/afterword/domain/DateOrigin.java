package dev.afterword.domain;

/** Where the date of an incident was found, from the most to the least certain source. */
public enum DateOrigin {
  STARTED("started"),
  METADATA("metadata"),
  TIMELINE("timeline"),
  PATH("path"),
  TEXT("text"),
  PUBLICATION("publication"),
  COMMIT("commit");

  private final String label;

  DateOrigin(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
