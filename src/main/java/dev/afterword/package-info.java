/** Start and stop of Afterword; the only package that sees every room. */
@org.jspecify.annotations.NullMarked
package dev.afterword;
