package dev.afterword.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** flexmark as Afterword sets it up, with nothing around it: what parsing costs at least. */
public final class BareParsing {
  private BareParsing() {}

  /** The number of blocks at the top of that text, so that its tree is used. */
  public static int blocks(String text) {
    int blocks = 0;
    for (Node node : Flexmark.parse(text).getChildren()) {
      blocks += node == null ? 0 : 1;
    }
    return blocks;
  }
}
