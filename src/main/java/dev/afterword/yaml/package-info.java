/**
 * Takes the text of a front matter, gives its values as {@link dev.afterword.domain.MetadataValue}
 * with their lines and problems, whatever the text is. The only package that uses SnakeYAML and
 * tomlj; it may use {@code domain}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.yaml;
