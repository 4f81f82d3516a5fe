package dev.afterword.review;

import dev.afterword.domain.DocumentSummary;
import org.jspecify.annotations.Nullable;

/** Where things can be read; nowhere when nobody said where pages are. */
public interface MeetingLinks {
  @Nullable String document(DocumentSummary document);

  /** The action items that are overdue or undecided. */
  @Nullable String promises();

  @Nullable String agenda(AgendaPlan plan);

  /** Without addresses. */
  MeetingLinks NONE =
      new MeetingLinks() {
        @Override
        public @Nullable String document(DocumentSummary document) {
          return null;
        }

        @Override
        public @Nullable String promises() {
          return null;
        }

        @Override
        public @Nullable String agenda(AgendaPlan plan) {
          return null;
        }
      };
}
