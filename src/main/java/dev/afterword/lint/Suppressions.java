package dev.afterword.lint;

import dev.afterword.markdown.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document's author does not want to hear: {@code <!-- lint-off blame/person -->}. Within a
 * paragraph, list item or table row it holds for that block; between blocks it holds from there
 * until {@code <!-- lint-on blame/person -->}, or to the end. Without ids it is of all rules.
 */
final class Suppressions {
  private final List<Stretch> stretches = new ArrayList<>();

  private record Stretch(Set<String> rules, int first, int last, boolean alone) {
    boolean covers(Remark remark) {
      boolean there = remark.line() == 0 ? alone : first <= remark.line() && remark.line() <= last;
      return there && (rules.isEmpty() || rules.contains(remark.rule()));
    }
  }

  /** A comment that is meant for us. */
  record Switch(boolean off, Set<String> rules) {
    private static final Pattern FORM =
        Pattern.compile("lint-(on|off)(?:[\\s,:]+(.*))?", Pattern.DOTALL);

    static List<Switch> of(Comment comment) {
      Matcher form = FORM.matcher(comment.text());
      if (!form.matches()) {
        return List.of();
      }
      String ids = form.group(2) == null ? "" : form.group(2).strip();
      Set<String> rules = ids.isEmpty() ? Set.of() : Set.copyOf(List.of(ids.split("[\\s,]+", -1)));
      return List.of(new Switch(form.group(1).equals("off"), rules));
    }
  }

  static Suppressions of(List<Comment> comments) {
    Suppressions all = new Suppressions();
    for (int i = 0; i < comments.size(); i++) {
      Comment comment = comments.get(i);
      for (Switch found : Switch.of(comment)) {
        if (found.off() && comment.alone()) {
          all.upToNextOn(comments, i, found.rules());
        } else if (found.off()) {
          all.add(found.rules(), comment.block().first(), comment.block().last(), false);
        }
      }
    }
    return all;
  }

  private void upToNextOn(List<Comment> comments, int from, Set<String> rules) {
    int first = comments.get(from).line();
    if (rules.isEmpty()) {
      add(rules, first, lastLine(comments, from, null), true);
    }
    for (String rule : rules) {
      add(Set.of(rule), first, lastLine(comments, from, rule), true);
    }
  }

  private static int lastLine(List<Comment> comments, int from, @Nullable String rule) {
    for (Comment later : comments.subList(from + 1, comments.size())) {
      for (Switch found : Switch.of(later)) {
        boolean same = found.rules().isEmpty() || (rule != null && found.rules().contains(rule));
        if (!found.off() && same) {
          return later.line();
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  private void add(Set<String> rules, int first, int last, boolean alone) {
    stretches.add(new Stretch(rules, first, last, alone));
  }

  boolean cover(Remark remark) {
    return stretches.stream().anyMatch(stretch -> stretch.covers(remark));
  }
}
