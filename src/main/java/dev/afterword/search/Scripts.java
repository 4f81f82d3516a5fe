package dev.afterword.search;

/** Which characters belong to scripts that put no blanks between words. */
final class Scripts {
  private Scripts() {}

  /** Thai to Khmer, kana, Han, Hangul; by blocks, since most text never gets here. */
  static boolean isUnspaced(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x3005 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0xF900 && c <= 0xFAFF);
  }
}
