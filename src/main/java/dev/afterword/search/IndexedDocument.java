package dev.afterword.search;

import dev.afterword.domain.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document as it goes into the index.
 *
 * @param declaredId the id that its front matter asks for, null when there is none
 * @param blob the git blob id of its content
 * @param uncommitted whether no commit holds this content yet
 */
public record IndexedDocument(
    Document document, @Nullable String declaredId, String blob, boolean uncommitted) {}
