/**
 * Takes what is to be told to a forge or asked of a tracker (GitHub, GitLab, Gitea, Jira), and what
 * trackers send; speaks their HTTP interfaces. The only package that asks other machines by HTTP;
 * it may use {@code domain} only. What they answer is untrusted: bounded in size and time, and a
 * token is sent to the host it is bound to and to no other.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.forge;
