/**
 * What a postmortem is: records and sealed types. Takes nothing in, reads nothing, has no clock and
 * no log; every other package may use it, and it uses only the JDK (and JSpecify's annotations).
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.domain;
