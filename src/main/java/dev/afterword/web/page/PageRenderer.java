package dev.afterword.web.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns a page into HTML. Text is escaped, an unknown variable is an error, and all templates are
 * compiled when this is made, so that a broken one is found at start. Thread-safe.
 */
public final class PageRenderer {
  /** What the pages' templates share. */
  static final List<String> PARTS =
      List.of(
          "layout",
          "parts/agenda",
          "parts/badges",
          "parts/catalog",
          "parts/changes",
          "parts/document",
          "parts/figures",
          "parts/icons",
          "parts/insights",
          "parts/ledger",
          "parts/lists",
          "parts/meeting",
          "parts/palette",
          "parts/precedent",
          "parts/review",
          "parts/proposals",
          "parts/saved",
          "parts/search",
          "parts/seen-again");

  private final PebbleEngine engine;

  /** Throws a {@code PebbleException} when a template does not compile. */
  public PageRenderer() {
    ClasspathLoader loader = new ClasspathLoader(PageRenderer.class.getClassLoader());
    loader.setPrefix("templates/pages");
    loader.setSuffix(".peb");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.UK)
            .extension(new TrustedMarkup())
            .registerExtensionCustomizer(WithoutRaw::new)
            .build();
    templates().forEach(engine::getTemplate);
  }

  /** The names of all templates. */
  @SuppressWarnings("unchecked") // Page permits nothing but pages.
  static Stream<String> templates() {
    Stream<String> pages =
        Arrays.stream(Page.class.getPermittedSubclasses())
            .map(type -> Page.template((Class<? extends Page>) type));
    return Stream.concat(PARTS.stream(), pages);
  }

  public String render(Page page) {
    StringWriter html = new StringWriter();
    try {
      template(page).evaluate(html, Map.of("page", page, "frame", page.frame()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  /** Only what stands in the block {@code main}: nothing of the frame. */
  public String renderMain(Page page) {
    StringWriter html = new StringWriter();
    try {
      template(page).evaluateBlock("main", html, Map.of("page", page, "frame", page.frame()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  private PebbleTemplate template(Page page) {
    return engine.getTemplate(Page.template(page.getClass()));
  }

  /** Pebble's own filter {@code raw} would let any text through. */
  private static final class WithoutRaw extends ExtensionCustomizer {
    private WithoutRaw(Extension extension) {
      super(extension);
    }

    @Override
    public Map<String, Filter> getFilters() {
      Map<String, Filter> filters = super.getFilters();
      if (filters == null || !filters.containsKey("raw")) {
        return filters;
      }
      Map<String, Filter> without = new HashMap<>(filters);
      without.remove("raw");
      return without;
    }
  }
}
