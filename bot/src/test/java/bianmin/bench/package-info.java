/// What this machine does in a second: `./bianmin bench`.
///
/// Start at [bianmin.bench.Bench]. [bianmin.bench.Burst] floods the server and, side by side, a bare one that only
/// verifies and appends; [bianmin.bench.Sustained] keeps conversations going; [bianmin.bench.QuestionToReply] is for
/// JMH. [bianmin.bench.Report] writes what came of it to `bot/target/bench/report.md`.
/// **Absent on purpose:** limits that fail a build: figures of a busy machine say little.
@NullMarked
package bianmin.bench;

import org.jspecify.annotations.NullMarked;
