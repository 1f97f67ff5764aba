/// The whole house under test: the server as a process of its own, LINE as a server on loopback, and citizens who speak
/// while processes are killed.
///
/// Start at [bianmin.house.HouseKillTest]. The benchmark uses the same parts: [bianmin.house.ServerProcess],
/// [bianmin.house.CountingLine] and [bianmin.house.Webhooks].
/// **Absent on purpose:** any look inside the server but at what it stored; checks of single requests, which
/// `channel.line` has.
@NullMarked
package bianmin.house;

import org.jspecify.annotations.NullMarked;
