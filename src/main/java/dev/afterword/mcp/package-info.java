/** The library for programs that speak the Model Context Protocol: tools that only read. */
@NullMarked
package dev.afterword.mcp;

import org.jspecify.annotations.NullMarked;
