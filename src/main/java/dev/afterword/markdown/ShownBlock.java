package dev.afterword.markdown;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block of sanitised HTML: what a version of a document shows, apart from what its tags say of
 * themselves.
 */
sealed interface ShownBlock extends Alignment.Alignable<ShownBlock> {

  /** Its own markup, around what it holds. */
  String open();

  String close();

  /** All that is shown in it, in order. */
  IntStream wordStream();

  @Override
  default int[] words() {
    return wordStream().sorted().toArray();
  }

  /** Whether nothing of it would be seen when its text is crossed out. */
  boolean isBare();

  /**
   * A paragraph, or text that stands without one, as in a tight list: the two differ in their
   * markup only, and that of the newer version is shown.
   */
  record Leaf(String open, String close, List<Atom> atoms, int key) implements ShownBlock {
    public Leaf {
      atoms = List.copyOf(atoms);
    }

    @Override
    public boolean fits(ShownBlock other) {
      return other instanceof Leaf;
    }

    @Override
    public boolean isNamedAs(ShownBlock other) {
      return false;
    }

    @Override
    public IntStream wordStream() {
      return atoms.stream().filter(Atom::isWord).mapToInt(Atom::text);
    }

    @Override
    public boolean isBare() {
      return atoms.isEmpty();
    }
  }

  /** A list, an item, a table, a row, a heading: any element with blocks in it. */
  record Container(String name, String open, String close, List<ShownBlock> blocks, int key)
      implements ShownBlock {
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    public Container {
      blocks = List.copyOf(blocks);
    }

    @Override
    public boolean fits(ShownBlock other) {
      return other instanceof Container container
          && (name.equals(container.name)
              || Stream.of(CELLS, LISTS)
                  .anyMatch(kind -> kind.contains(name) && kind.contains(container.name)));
    }

    /** A row of a table is known by its first cell. */
    @Override
    public boolean isNamedAs(ShownBlock other) {
      return name.equals("tr")
          && other instanceof Container row
          && !blocks.isEmpty()
          && !row.blocks.isEmpty()
          && !blocks.getFirst().isBare()
          && blocks.getFirst().key() == row.blocks.getFirst().key();
    }

    @Override
    public IntStream wordStream() {
      return blocks.stream().flatMapToInt(ShownBlock::wordStream);
    }

    @Override
    public boolean isBare() {
      return blocks.stream().allMatch(ShownBlock::isBare);
    }
  }

  /**
   * The smallest thing that is kept, added or removed: a word, a sign, white space, an image.
   *
   * @param html as it stands in the page
   * @param within the inline elements around it, null for none
   * @param key of it and of the elements around it: a word that became bold has changed
   * @param text of it alone
   */
  record Atom(String html, @Nullable Inline within, int key, int text, boolean isWord) {
    boolean isBlank() {
      return html.isBlank();
    }
  }

  /** An inline element; each is one occurrence, therefore no record. */
  final class Inline {
    private final @Nullable Inline parent;
    private final String name;
    private final String open;
    private final int key;
    private final int depth;

    /**
     * @param key of its name, its target and the elements around it
     */
    Inline(@Nullable Inline parent, String name, String open, int key) {
      this.parent = parent;
      this.name = name;
      this.open = open;
      this.key = key;
      this.depth = parent == null ? 1 : parent.depth + 1;
    }

    @Nullable Inline parent() {
      return parent;
    }

    String open() {
      return open;
    }

    String close() {
      return "</" + name + ">";
    }

    static int key(@Nullable Inline inline) {
      return inline == null ? -1 : inline.key;
    }

    static int depth(@Nullable Inline inline) {
      return inline == null ? 0 : inline.depth;
    }
  }
}
