/**
 * The command line: one class per command. Takes arguments, gives data on standard output and
 * diagnostics on standard error. It may use every room but the start of the program. The only
 * package that uses picocli.
 */
@org.jspecify.annotations.NullMarked
package dev.afterword.cli;
