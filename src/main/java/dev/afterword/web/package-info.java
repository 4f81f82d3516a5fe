/**
 * Takes HTTP requests, gives pages, JSON and raw files: routes, handlers, and what guards them. A
 * handler parses, calls, and returns; it stands on {@code ingest}, {@code search}, {@code
 * markdown}, {@code git} and {@code diagram}. The only package that uses Javalin.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.web;
