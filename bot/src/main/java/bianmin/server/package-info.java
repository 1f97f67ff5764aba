/// Main, settings and wiring: the only room that knows all others.
///
/// Start at [Main]: each command of the launcher is a class of its own. [Settings] reads the environment once and names
/// every problem at once.
@NullMarked
package bianmin.server;

import org.jspecify.annotations.NullMarked;
