/// Writing: how citizens' text is made alike before anything reads it, and how personal data in it is covered.
@NullMarked
package bianmin.text;

import org.jspecify.annotations.NullMarked;
