@NullMarked
package dev.afterword.domain;

import org.jspecify.annotations.NullMarked;
