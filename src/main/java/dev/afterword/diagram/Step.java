package dev.afterword.diagram;

/** A round value of a scale: where it is in the drawing, and how it reads. */
record Step(double at, String label) {}
