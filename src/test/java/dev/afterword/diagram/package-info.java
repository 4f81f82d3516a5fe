@org.jspecify.annotations.NullMarked
package dev.afterword.diagram;
