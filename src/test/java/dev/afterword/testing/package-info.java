/** What tests of several rooms need: a browser, a clock that is set by hand, a stream into git. */
@NullMarked
package dev.afterword.testing;

import org.jspecify.annotations.NullMarked;
