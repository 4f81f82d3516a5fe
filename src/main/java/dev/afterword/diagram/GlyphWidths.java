package dev.afterword.diagram;

import java.text.Normalizer;

/**
 * Widths of glyphs, in thousandths of the font's size. Which font a reader's system has is not
 * known: the table holds those of DejaVu Sans, the widest of the usual system fonts, so that text
 * that fits by it fits everywhere.
 */
final class GlyphWidths {
  /** How much wider strong text is. */
  static final double STRONG = 1.14;

  /** U+0020 to U+007E. */
  private static final int[] ASCII = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, //
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, //
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, //
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, //
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, //
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  };

  private static final int OTHER_LETTER = 800;
  private static final int FULL = 1000;
  private static final int PICTURE = 1400;

  /** U+FDFD, a whole sentence in one glyph, and its like. */
  private static final int LIGATURE = 12_000;

  private GlyphWidths() {}

  static double ems(String text) {
    return text.codePoints().mapToLong(GlyphWidths::of).sum() / 1000.0;
  }

  private static int of(int codePoint) {
    if (codePoint >= 0x20 && codePoint <= 0x7e) {
      return ASCII[codePoint - 0x20];
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.OTHER_SYMBOL,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          PICTURE;
      default -> ofLetter(codePoint);
    };
  }

  private static int ofLetter(int codePoint) {
    if (codePoint < 0x250) {
      return ofLatin(codePoint);
    }
    if (codePoint >= 0xfdf0 && codePoint <= 0xfdff || codePoint >= 0x12000 && codePoint < 0x12480) {
      return LIGATURE;
    }
    if (codePoint >= 0x2e80 && codePoint < 0xfb00 || codePoint >= 0xff00 && codePoint < 0xff61) {
      return FULL;
    }
    return codePoint > 0xffff ? PICTURE : wideIfCapital(codePoint);
  }

  private static int wideIfCapital(int codePoint) {
    return codePoint == 0x2026 || codePoint == 0x2014 || Character.isUpperCase(codePoint)
        ? FULL
        : OTHER_LETTER;
  }

  /** {@code é} is as wide as {@code e}. */
  private static int ofLatin(int codePoint) {
    int base = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD).charAt(0);
    return base >= 0x20 && base <= 0x7e ? ASCII[base - 0x20] : FULL;
  }
}
