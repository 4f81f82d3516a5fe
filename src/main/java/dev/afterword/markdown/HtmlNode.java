package dev.afterword.markdown;

/** A part of sanitised HTML. */
sealed interface HtmlNode permits HtmlElement, HtmlText {}
