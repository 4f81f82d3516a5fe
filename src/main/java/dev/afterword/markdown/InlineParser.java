package dev.afterword.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * flexmark's parser of inlines, but for link labels: its own pattern reads an escape in two ways,
 * so that a bracket that is never closed takes time exponential in the escapes after it.
 */
final class InlineParser extends InlineParserImpl {
  /** The same labels, each read in one way: a backslash takes what follows it along. */
  private static final Pattern LABEL =
      Pattern.compile("^\\[(?:[^\\\\\\[\\]]|\\\\\\p{Punct}|\\\\(?!\\p{Punct})){0,999}+\\]");

  InlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public int parseLinkLabel() {
    BasedSequence label = match(LABEL);
    return label == null ? 0 : label.length();
  }
}
