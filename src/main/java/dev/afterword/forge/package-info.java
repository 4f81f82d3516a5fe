/**
 * Takes what is to be told to a forge (GitHub, GitLab, Gitea); asks its HTTP interface. The only
 * package that speaks HTTP to other machines; it may use {@code domain} only. What a forge answers
 * is untrusted: bounded in size and time, and it never sends a token elsewhere.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.forge;
