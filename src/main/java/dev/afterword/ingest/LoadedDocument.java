package dev.afterword.ingest;

import dev.afterword.domain.Document;
import dev.afterword.markdown.ParsedFile;

/**
 * A document whose file was read and parsed.
 *
 * @param blob the git blob id of its content
 * @param bytes the file's content; not copied, must not be changed
 */
public record LoadedDocument(Document document, ParsedFile parsed, String blob, byte[] bytes) {}
