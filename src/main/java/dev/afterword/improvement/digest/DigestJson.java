package dev.afterword.improvement.digest;

import dev.afterword.improvement.digest.Digest.Part;
import dev.afterword.improvement.digest.Digest.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A digest as data.
 *
 * @param items how many there are in all
 * @param teams empty name for what no team has
 */
public record DigestJson(
    String library, String day, @Nullable String ledger, int items, List<TeamJson> teams) {

  public static DigestJson of(Digest digest) {
    return new DigestJson(
        digest.library(),
        digest.day().toString(),
        digest.ledger().isEmpty() ? null : digest.ledger(),
        digest.items(),
        digest.teams().stream().map(TeamJson::of).toList());
  }

  /** By the names of {@link Concern}; {@code total} counts what is left out, too. */
  public record TeamJson(String team, Map<String, PartJson> concerns) {
    static TeamJson of(Team team) {
      Map<String, PartJson> concerns = new LinkedHashMap<>();
      for (Part part : team.parts()) {
        concerns.put(
            part.concern().label(),
            new PartJson(part.total(), part.items().stream().map(ItemJson::of).toList()));
      }
      return new TeamJson(team.name(), concerns);
    }
  }

  /** What waits for one reason. */
  public record PartJson(int total, List<ItemJson> items) {}

  /** One line. */
  public record ItemJson(
      String id,
      String text,
      @Nullable String of,
      @Nullable String owner,
      @Nullable String due,
      @Nullable String state,
      String note,
      @Nullable String url) {
    static ItemJson of(DigestItem item) {
      return new ItemJson(
          item.id(),
          item.text(),
          item.of(),
          item.owner(),
          item.due() == null ? null : item.due().toString(),
          item.state(),
          item.note(),
          item.href());
    }
  }
}
