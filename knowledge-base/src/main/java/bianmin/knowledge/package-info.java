/// The terms of a procedure; parses and checks one revision of the content.
@NullMarked
package bianmin.knowledge;

import org.jspecify.annotations.NullMarked;
