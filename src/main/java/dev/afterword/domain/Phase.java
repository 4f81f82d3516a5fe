package dev.afterword.domain;

/** A step of an incident's course; a timeline entry may mark where one is reached. */
public enum Phase {
  START("start"),
  DETECT("detect"),
  ACKNOWLEDGE("acknowledge"),
  MITIGATE("mitigate"),
  RESOLVE("resolve");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
