package dev.afterword.config;

/** A search that a library keeps for all of its readers: its name, and its text as it is typed. */
public record SharedSearch(String name, String query) {}
