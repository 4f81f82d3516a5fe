package dev.afterword.markdown;

import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;

/** Looks at the deadline at every element that flexmark renders; adds nothing to it. */
final class DeadlineAttributes extends IndependentAttributeProviderFactory {
  private final Deadline deadline;

  DeadlineAttributes(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public AttributeProvider apply(LinkResolverContext context) {
    return (node, part, attributes) -> deadline.check();
  }
}
