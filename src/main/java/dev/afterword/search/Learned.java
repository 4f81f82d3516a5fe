package dev.afterword.search;

import dev.afterword.domain.DocumentSummary;
import dev.afterword.domain.Lessons;

/** What there is to learn of one document. */
public record Learned(DocumentSummary document, Lessons lessons) {}
