package dev.afterword.web.page;

import dev.afterword.diagram.Svg;
import dev.afterword.markdown.SafeHtml;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filter {@code trusted}, the only way for markup to reach a page unescaped: it takes what the
 * sanitiser and the drawings made, and refuses anything else.
 */
final class TrustedMarkup extends AbstractExtension {
  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("trusted", new Trusted());
  }

  private static final class Trusted implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return switch (input) {
        case SafeHtml html -> new SafeString(html.toString());
        case Svg svg -> new SafeString(svg.toString());
        case null, default ->
            throw new PebbleException(
                null,
                "trusted: "
                    + (input == null ? "null" : input.getClass().getName())
                    + " (expected SafeHtml or Svg)",
                line,
                self.getName());
      };
    }
  }
}
