/**
 * Takes the location of a library, gives its snapshots, changes, file contents, history and
 * commits. The only package that uses JGit; it may use {@code domain} only. Everything read here is
 * untrusted: names and modes of tree entries are checked, objects may be missing or damaged, and
 * neither hooks nor filters of a repository are ever run.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.git;
