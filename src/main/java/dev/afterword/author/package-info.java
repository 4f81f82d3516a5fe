/**
 * Takes what an author knows at the beginning, gives the text of a new document by a template of
 * the program or the library; and the schema of front matter for editors. It may use {@code
 * domain}, {@code yaml}, {@code markdown} and {@code config}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.author;
