package dev.afterword.markdown;

import dev.afterword.markdown.Alignment.Step;
import dev.afterword.markdown.Edits.Edit;
import dev.afterword.markdown.MarkedText.Mark;
import dev.afterword.markdown.ShownBlock.Atom;
import dev.afterword.markdown.ShownBlock.Container;
import dev.afterword.markdown.ShownBlock.Inline;
import dev.afterword.markdown.ShownBlock.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes two versions as one. All markup and all text are taken as they are from sanitised HTML,
 * and only {@code <ins>} and {@code <del>} are added around text: the result is as safe.
 */
final class DifferenceWriter {
  private final Deadline deadline;
  private final StringBuilder out = new StringBuilder();

  private DifferenceWriter(Deadline deadline) {
    this.deadline = deadline;
  }

  /** Both versions as one. */
  static SafeHtml merged(Container older, Container newer, Deadline deadline) {
    DifferenceWriter writer = new DifferenceWriter(deadline);
    writer.merge(older, newer);
    return new SafeHtml(writer.out.toString());
  }

  /** One version, all of it marked the same. */
  static SafeHtml whole(Container version, Mark mark, Deadline deadline) {
    DifferenceWriter writer = new DifferenceWriter(deadline);
    writer.whole(version, mark);
    return new SafeHtml(writer.out.toString());
  }

  /** The two fit each other. */
  private void merge(ShownBlock older, ShownBlock newer) {
    if (older.key() == newer.key()) {
      whole(newer, Mark.KEPT);
      return;
    }
    out.append(newer.open());
    if (older instanceof Leaf before && newer instanceof Leaf after) {
      texts(before, after);
    } else if (older instanceof Container before && newer instanceof Container after) {
      blocks(before, after);
    }
    out.append(newer.close());
  }

  private void blocks(Container older, Container newer) {
    boolean first = true;
    for (Step<ShownBlock> step : steps(older, newer)) {
      out.append(first ? "" : "\n");
      first = false;
      switch (step) {
        case Step.Stayed<ShownBlock>(var before, var after) -> merge(before, after);
        case Step.Removed<ShownBlock>(var before) -> whole(before, Mark.REMOVED);
        case Step.Added<ShownBlock>(var after) -> whole(after, Mark.ADDED);
      }
    }
  }

  /** The cells of a row, and what is alone in its place, are the same ones whatever they hold. */
  private List<Step<ShownBlock>> steps(Container older, Container newer) {
    List<ShownBlock> before = older.blocks();
    List<ShownBlock> after = newer.blocks();
    boolean placed = newer.name().equals("tr") || after.size() == 1;
    boolean fit =
        before.size() == after.size()
            && IntStream.range(0, after.size()).allMatch(i -> before.get(i).fits(after.get(i)));
    if (placed && fit) {
      return IntStream.range(0, after.size())
          .<Step<ShownBlock>>mapToObj(i -> new Step.Stayed<>(before.get(i), after.get(i)))
          .toList();
    }
    return Alignment.of(before, after, deadline);
  }

  private void whole(ShownBlock block, Mark mark) {
    if (mark == Mark.REMOVED && block.isBare()) {
      return;
    }
    out.append(block.open());
    switch (block) {
      case Leaf leaf -> {
        MarkedText text = new MarkedText(out);
        leaf.atoms().forEach(atom -> text.write(atom, mark));
        text.end();
      }
      case Container container -> {
        for (int i = 0; i < container.blocks().size(); i++) {
          out.append(i == 0 ? "" : "\n");
          whole(container.blocks().get(i), mark);
        }
      }
    }
    out.append(block.close());
  }

  private void texts(Leaf older, Leaf newer) {
    MarkedText text = new MarkedText(out);
    int kept = 0;
    for (Edit edit : edits(older, newer)) {
      newer.atoms().subList(kept, edit.newerFrom()).forEach(atom -> text.write(atom, Mark.KEPT));
      removed(text, older.atoms().subList(edit.olderFrom(), edit.olderTo()), newer, edit);
      newer
          .atoms()
          .subList(edit.newerFrom(), edit.newerTo())
          .forEach(atom -> text.write(atom, Mark.ADDED));
      kept = edit.newerTo();
    }
    newer.atoms().subList(kept, newer.atoms().size()).forEach(atom -> text.write(atom, Mark.KEPT));
    text.end();
  }

  private List<Edit> edits(Leaf older, Leaf newer) {
    if (!Alignment.areAlike(older.words(), newer.words())) {
      return List.of(new Edit(0, older.atoms().size(), 0, newer.atoms().size()));
    }
    List<Integer> before = older.atoms().stream().map(Atom::key).toList();
    List<Integer> after = newer.atoms().stream().map(Atom::key).toList();
    return joined(Edits.between(before, after, deadline), newer.atoms());
  }

  /** Replaced words with no more than a blank or a comma between them read better as one. */
  private static List<Edit> joined(List<Edit> edits, List<Atom> newer) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      Edit last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.replaces()
          && edit.replaces()
          && newer.subList(last.newerTo(), edit.newerFrom()).stream().noneMatch(Atom::isWord)) {
        joined.removeLast();
        joined.add(new Edit(last.olderFrom(), edit.olderTo(), last.newerFrom(), edit.newerTo()));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }

  /** Removed text takes the elements of what stands beside it, so that none has to be ended. */
  private static void removed(MarkedText text, List<Atom> removed, Leaf newer, Edit edit) {
    List<Atom> atoms = newer.atoms();
    Inline before = edit.newerFrom() == 0 ? null : atoms.get(edit.newerFrom() - 1).within();
    Inline after = edit.newerFrom() == atoms.size() ? null : atoms.get(edit.newerFrom()).within();
    Inline place = place(removed, before, after);
    removed.forEach(atom -> text.write(atom, place, Mark.REMOVED));
  }

  private static @Nullable Inline place(
      List<Atom> removed, @Nullable Inline before, @Nullable Inline after) {
    if (allIn(after, removed)) {
      return after;
    }
    return allIn(before, removed) ? before : MarkedText.common(before, after);
  }

  private static boolean allIn(@Nullable Inline inline, List<Atom> removed) {
    return removed.stream().allMatch(atom -> Inline.key(atom.within()) == Inline.key(inline));
  }
}
