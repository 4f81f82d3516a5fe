package dev.afterword.search;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is understood, without Lucene. {@link #toString} writes it in the query language.
 */
sealed interface QueryTree {

  /** A plain word, or what was pasted as one ({@code /var/lib/x}). */
  record Word(String text) implements QueryTree {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Words in this order, with at most {@code slop} moves between them. */
  record Phrase(String text, int slop) implements QueryTree {
    @Override
    public String toString() {
      return '"' + text + '"' + (slop > 0 ? "~" + slop : "");
    }
  }

  /** A word with {@code *} for any characters and {@code ?} for one. */
  record Pattern(String text) implements QueryTree {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A word with up to {@code edits} mistakes. */
  record Fuzzy(String text, int edits) implements QueryTree {
    @Override
    public String toString() {
      return text + "~" + edits;
    }
  }

  /** One of these values. */
  record AnyOf(QueryField field, List<String> values) implements QueryTree {
    public AnyOf {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return field.label()
          + ":"
          + values.stream().map(QueryTree::quoted).collect(Collectors.joining(","));
    }
  }

  /** A value between two, ends included or not; null is no bound. */
  record Range(
      QueryField field,
      @Nullable String from,
      boolean fromIncluded,
      @Nullable String to,
      boolean toIncluded)
      implements QueryTree {
    @Override
    public String toString() {
      if (from != null && to != null) {
        return field.label() + ":" + from + ".." + to;
      }
      return from != null
          ? field.label() + (fromIncluded ? ">=" : ">") + from
          : field.label() + (toIncluded ? "<=" : "<") + to;
    }
  }

  /** All of these. */
  record And(List<QueryTree> parts) implements QueryTree {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join(parts, " AND ");
    }
  }

  /** At least one of these. */
  record Or(List<QueryTree> parts) implements QueryTree {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join(parts, " OR ");
    }
  }

  /** None of this. */
  record Not(QueryTree part) implements QueryTree {
    @Override
    public String toString() {
      return "-" + join(List.of(part), "");
    }
  }

  /** This for certain, where a plain word only ranks. */
  record Must(QueryTree part) implements QueryTree {
    @Override
    public String toString() {
      return "+" + join(List.of(part), "");
    }
  }

  /** Plain words, or what documents may say instead of them. */
  record Synonymous(Group words, List<String> alternatives) implements QueryTree {
    public Synonymous {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public String toString() {
      return words.toString();
    }
  }

  /** Filters that must match, and words of which at least one must. */
  record Group(List<QueryTree> parts) implements QueryTree {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return join(parts, " ");
    }
  }

  /** Whether it narrows only and has no part in the ranking. */
  default boolean isFilter() {
    return switch (this) {
      case Word _, Phrase _, Pattern _, Fuzzy _, Synonymous _ -> false;
      case AnyOf _, Range _, Not _ -> true;
      case Must must -> must.part().isFilter();
      case And and -> and.parts().stream().allMatch(QueryTree::isFilter);
      case Or or -> or.parts().stream().allMatch(QueryTree::isFilter);
      case Group group -> group.parts().stream().allMatch(QueryTree::isFilter);
    };
  }

  /** How many of its words stand for others that only the index can tell. */
  default int expansions() {
    return switch (this) {
      case Pattern _, Fuzzy _ -> 1;
      case Word _, Phrase _, Range _, Synonymous _ -> 0;
      case AnyOf any -> (int) any.values().stream().filter(value -> value.contains("*")).count();
      case Not not -> not.part().expansions();
      case Must must -> must.part().expansions();
      case And and -> and.parts().stream().mapToInt(QueryTree::expansions).sum();
      case Or or -> or.parts().stream().mapToInt(QueryTree::expansions).sum();
      case Group group -> group.parts().stream().mapToInt(QueryTree::expansions).sum();
    };
  }

  /** How many clauses it has in all. */
  default int size() {
    return switch (this) {
      case Word _, Phrase _, Pattern _, Fuzzy _, Range _ -> 1;
      case AnyOf any -> any.values().size();
      case Synonymous synonymous -> synonymous.words().size();
      case Not not -> not.part().size();
      case Must must -> must.part().size();
      case And and -> and.parts().stream().mapToInt(QueryTree::size).sum();
      case Or or -> or.parts().stream().mapToInt(QueryTree::size).sum();
      case Group group -> group.parts().stream().mapToInt(QueryTree::size).sum();
    };
  }

  private static String join(List<QueryTree> parts, String between) {
    return parts.stream()
        .map(part -> isCompound(part) ? "(" + part + ")" : part.toString())
        .collect(Collectors.joining(between));
  }

  private static boolean isCompound(QueryTree part) {
    return part instanceof And || part instanceof Or || part instanceof Group;
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(c -> Character.isWhitespace(c) || c == ',')
        ? '"' + value + '"'
        : value;
  }
}
