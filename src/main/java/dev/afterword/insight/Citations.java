package dev.afterword.insight;

import java.util.List;

/**
 * Which documents others link to.
 *
 * @param basis n counts the pairs of a document and another that it links to
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
   * @param behind finds those others
   */
  public record Cited(String id, String title, String kind, int count, Behind behind) {
    public Behind document() {
      return new Behind.OneDocument(id);
    }
  }
}
