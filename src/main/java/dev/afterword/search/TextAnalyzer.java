package dev.afterword.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;

/**
 * Text → terms, the same for documents and queries: identifiers whole and in parts, lower case,
 * without accents, each word as written and its stem at one position. Stop words stay, so that
 * phrases keep them.
 */
final class TextAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new WordTokenizer();
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new IdentifierFilter(words)));
    // KStem takes some plurals for words of their own ("pools"); the second stemmer does not.
    TokenStream stemmed =
        new EnglishMinimalStemFilter(new KStemFilter(new KeywordRepeatFilter(folded)));
    return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stemmed));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  /** Between two values of a field no phrase matches. */
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }
}
