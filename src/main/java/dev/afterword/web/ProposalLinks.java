package dev.afterword.web;

import dev.afterword.markdown.LinkTargets;
import dev.afterword.proposal.Proposal;
import dev.afterword.proposal.ProposedDocument;
import dev.afterword.web.page.ProposalView;
import dev.afterword.web.page.Urls;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where links of proposed documents lead: to other documents and to images of the proposal, else
 * into the library.
 */
record ProposalLinks(Proposal proposal, ProposedFiles files, LinkTargets library)
    implements LinkTargets {

  @Override
  public @Nullable String link(String path, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Optional<ProposedDocument> proposed =
        file.isEmpty() || file.contains(":") ? Optional.empty() : document(path, file);
    return proposed.isPresent()
        ? Urls.proposal(proposal.id(), ProposalView.PREVIEW, proposed.get().path())
        : library.link(path, target);
  }

  private Optional<ProposedDocument> document(String path, String file) {
    String wanted = LibraryLinks.resolve(path, file).orElse(file);
    return proposal.documents().stream()
        .filter(one -> !one.change().isRemoval())
        .filter(one ->
            one.path().equals(wanted)
                || one.path().startsWith(wanted + ".")
                || one.id().equals(file))
        .findFirst();
  }

  @Override
  public @Nullable String image(String path, String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    if (target.contains(":") || LibraryLinks.IMAGES.stream().noneMatch(lower::endsWith)) {
      return library.image(path, target);
    }
    return LibraryLinks.resolve(path, target)
        .filter(file -> files.has(proposal, file))
        .map(file -> Urls.proposedImage(proposal.id(), file))
        .orElse(null);
  }
}
