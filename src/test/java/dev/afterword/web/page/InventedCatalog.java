package dev.afterword.web.page;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Phase;
import dev.afterword.domain.Remedy;
import dev.afterword.search.FacetField;
import dev.afterword.search.Mention;
import dev.afterword.search.Precedent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up incidents that agree. */
final class InventedCatalog {
  private InventedCatalog() {}

  static Precedent precedent() {
    List<DocumentSummary> all = Invented.incidents();
    return new Precedent(
        List.of(
            new Precedent.Name(FacetField.SERVICE, "checkout"),
            new Precedent.Name(FacetField.CAUSE, "capacity")),
        5,
        List.of(
            new Precedent.Told(
                all.getFirst(),
                List.of(
                    step(7, "14:31", "Mitigated: pool_size=120 on all pods, errors below 0.1%"),
                    step(9, null, "Second half of the workers back. " + "x".repeat(300)))),
            new Precedent.Told(
                all.get(4), List.of(step(3, "09:12", "<b>Traffic</b> moved to zone b"))),
            new Precedent.Told(all.get(3), List.of())),
        List.of(playbook(all.get(5)), new Mention("pool-tuning", null, 1)));
  }

  private static Remedy.Step step(int number, @Nullable String time, String text) {
    return new Remedy.Step(number, Phase.MITIGATE, null, time, "UTC", text);
  }

  private static Mention playbook(DocumentSummary document) {
    return new Mention("Fail the database over", document, 2);
  }
}
