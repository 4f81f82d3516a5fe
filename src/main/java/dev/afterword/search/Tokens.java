package dev.afterword.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * What the analyzer makes of a stretch of a query.
 *
 * @param positions one after another, each a word
 * @param wholes identifiers that stretch over several positions
 */
record Tokens(List<Position> positions, List<String> wholes) {
  /** Longer stretches are cut: a phrase of hundreds of words costs more than it finds. */
  private static final int MAX_POSITIONS = 64;

  /** A word as written (in lower case) and its stem. */
  record Position(String written, String stem) {}

  static Tokens of(Analyzer analyzer, String field, String text) {
    List<Position> positions = new ArrayList<>();
    List<String> wholes = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var type = stream.addAttribute(TypeAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      boolean fresh = false;
      while (stream.incrementToken() && positions.size() < MAX_POSITIONS) {
        fresh |= increment.getPositionIncrement() > 0;
        if (type.type().equals(IdentifierFilter.WHOLE)) {
          wholes.add(term.toString());
        } else if (fresh) {
          positions.add(new Position(term.toString(), term.toString()));
          fresh = false;
        } else {
          positions.add(new Position(positions.removeLast().written(), term.toString()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tokens(positions, wholes);
  }
}
