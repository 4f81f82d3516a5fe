package dev.afterword.improvement.digest;

import dev.afterword.domain.ActionItem;
import dev.afterword.domain.DocumentSummary;
import org.jspecify.annotations.Nullable;

/** Where things can be read; nowhere when nobody said where pages are. */
public interface DigestLinks {
  @Nullable String action(DocumentSummary document, ActionItem action);

  @Nullable String document(DocumentSummary document);

  /** Where all action items are. */
  @Nullable String ledger();

  /** Without addresses. */
  DigestLinks NONE =
      new DigestLinks() {
        @Override
        public @Nullable String action(DocumentSummary document, ActionItem action) {
          return null;
        }

        @Override
        public @Nullable String document(DocumentSummary document) {
          return null;
        }

        @Override
        public @Nullable String ledger() {
          return null;
        }
      };
}
