/**
 * Takes the text of a file, gives a {@link dev.afterword.domain.Document} with its problems, and
 * its sections as {@link dev.afterword.markdown.SafeHtml}. The only package that uses flexmark and
 * the HTML sanitiser; it may use {@code domain} and {@code yaml}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.markdown;
