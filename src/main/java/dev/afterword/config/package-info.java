/**
 * Takes the library's {@code .afterword/settings.yml}, the environment and flags, gives settings
 * that are checked once, at start. It may use {@code domain}, {@code yaml} and the names of {@code
 * lint}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.config;
