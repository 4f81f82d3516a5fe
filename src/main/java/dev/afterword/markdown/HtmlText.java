package dev.afterword.markdown;

/**
 * Text between tags.
 *
 * @param html escaped, as it stands in the page
 */
record HtmlText(String html) implements HtmlNode {}
