package dev.afterword.web.page;

import dev.afterword.domain.Taxonomy;
import dev.afterword.search.Similar;
import java.util.List;

/** A document that is like another one, and why. */
public record SimilarView(DocumentRow document, List<String> reasons) {
  public SimilarView {
    reasons = List.copyOf(reasons);
  }

  static List<SimilarView> all(List<Similar> similar, Taxonomy taxonomy) {
    return similar.stream()
        .map(one -> new SimilarView(DocumentRow.of(one.document(), taxonomy), one.reasons()))
        .toList();
  }
}
