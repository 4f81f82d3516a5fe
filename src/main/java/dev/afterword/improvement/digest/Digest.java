package dev.afterword.improvement.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What waits for somebody in a library on a day, team by team. It is bounded: what is left out is
 * counted.
 *
 * @param library its title
 * @param ledger where all of it can be read; empty when nobody said where pages are
 * @param items how many there are in all
 * @param teams by name; what has none comes last
 */
public record Digest(String library, LocalDate day, String ledger, int items, List<Team> teams) {
  private static final int MOST_LINES = 150;
  private static final int MOST_OF_CONCERN = 10;

  public Digest {
    teams = List.copyOf(teams);
  }

  /**
   * What waits for one team.
   *
   * @param name empty for what no team has
   */
  public record Team(String name, List<Part> parts) {
    public Team {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What waits for a team for one reason.
   *
   * @param total how many there are with those that are left out
   */
  public record Part(Concern concern, int total, List<DigestItem> items) {
    public Part {
      items = List.copyOf(items);
    }

    public int more() {
      return total - items.size();
    }
  }

  /** Puts items in order; those of a concern stay in the order given. */
  static Digest of(String library, LocalDate day, String ledger, List<DigestItem> items) {
    Map<String, Map<Concern, List<DigestItem>>> byTeam =
        new TreeMap<>(
            Comparator.comparing(String::isEmpty)
                .thenComparing(String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder()));
    for (DigestItem item : items) {
      for (String team : item.teams().isEmpty() ? List.of("") : item.teams()) {
        byTeam
            .computeIfAbsent(team, _ -> new EnumMap<>(Concern.class))
            .computeIfAbsent(item.concern(), _ -> new ArrayList<>())
            .add(item);
      }
    }
    List<Team> teams = new ArrayList<>();
    int left = MOST_LINES;
    for (Map.Entry<String, Map<Concern, List<DigestItem>>> team : byTeam.entrySet()) {
      List<Part> parts = new ArrayList<>();
      for (Map.Entry<Concern, List<DigestItem>> one : team.getValue().entrySet()) {
        List<DigestItem> all = one.getValue();
        int shown = Math.min(Math.min(MOST_OF_CONCERN, left), all.size());
        parts.add(new Part(one.getKey(), all.size(), all.subList(0, shown)));
        left -= shown;
      }
      teams.add(new Team(team.getKey(), parts));
    }
    return new Digest(library, day, ledger, items.size(), teams);
  }

  public boolean isEmpty() {
    return items == 0;
  }

  /** As a text with headings, lists and links. */
  public String markdown() {
    return DigestText.of(this, DigestText.Style.MARKDOWN);
  }

  /** The items that it tells of in words, each once. */
  Set<DigestItem> told() {
    Set<DigestItem> all = new LinkedHashSet<>();
    teams.forEach(team -> team.parts().forEach(part -> all.addAll(part.items())));
    return all;
  }
}
