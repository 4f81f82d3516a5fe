package dev.afterword.insight;

import java.util.List;

/**
 * Which documents others link to.
 *
 * @param basis n counts the links, each name once for a document that links to it
 * @param most those that most documents link to, the most cited first
 */
public record Citations(Basis basis, List<Cited> most) {
  public Citations {
    most = List.copyOf(most);
  }

  /**
   * A document and how many others link to it.
   *
   * @param kind its label
   */
  public record Cited(String id, String title, String kind, int count) {
    public Behind behind() {
      return new Behind.OneDocument(id);
    }
  }
}
