/// Finds the procedures that a question may be about.
@NullMarked
package bianmin.finder;

import org.jspecify.annotations.NullMarked;
