/**
 * Drawings of what a postmortem holds: takes {@code domain} records ({@code FiveWhys}, {@code
 * Fishbone}, timeline entries with milestones) and charts' figures ({@code DotPlot}, {@code
 * Histogram} and the like) and gives accessible SVG as text. Pure functions: the same record gives
 * the same markup, byte for byte. Uses only {@code domain} and the JDK (no AWT: widths come from a
 * table of glyphs). Colours and fonts are in {@code web/assets/diagrams.css}; without it a drawing
 * is legible in {@code currentColor}.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.diagram;
