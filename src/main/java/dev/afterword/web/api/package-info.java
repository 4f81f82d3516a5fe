/**
 * The shapes of the JSON API, one record per answer, as {@code openapi.yaml} describes them. Names
 * are a contract: add to them, do not rename. Takes records of the lower rooms, gives records to be
 * written as JSON.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.web.api;
