/** Payloads in every place where text reaches a page, seen in a real browser. */
@NullMarked
package dev.afterword.proof.xss;

import org.jspecify.annotations.NullMarked;
