package dev.afterword.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** The one set-up of flexmark: which dialect of Markdown is read. */
final class Flexmark {
  static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(),
                  TaskListExtension.create(),
                  StrikethroughExtension.create(),
                  FootnoteExtension.create(),
                  DefinitionExtension.create(),
                  AutolinkExtension.create()))
          .toImmutable();

  private static final Parser PARSER =
      Parser.builder(OPTIONS)
          .customInlineParserFactory(InlineParser::new)
          // flexmark reads definitions of references by itself with its own parser of inlines only.
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  private Flexmark() {}

  static Document parse(CharSequence text) {
    Document document = PARSER.parse(BasedSequence.of(text));
    claimChildren(document);
    return document;
  }

  /**
   * When flexmark puts a node in another's place (a task in that of a list item), it tells only the
   * first and the last child: those between have a parent outside the document.
   */
  private static void claimChildren(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      Node before = child.getPrevious();
      if (before != null && child.getParent() != parent) {
        before.insertAfter(child);
      }
      claimChildren(child);
    }
  }
}
