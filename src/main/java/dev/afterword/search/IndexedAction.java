package dev.afterword.search;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;

/** An action item and the document that promises it. */
public record IndexedAction(ActionItem action, DocumentSummary document) {}
